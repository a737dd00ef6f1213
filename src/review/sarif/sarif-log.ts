import type { Severity } from '../../model/flag.ts';
import type { CheckedFile } from '../checked-file.ts';
import { type CodeKind, codeKinds } from '../codes.ts';
import type { Finding, RecordOrigin } from '../finding.ts';
import { originWords, placeWords } from '../place-words.ts';
import { codeHelp } from './code-help.ts';
import { fileUri } from './file-uri.ts';
import type { SarifArtifact, SarifLocation, SarifLog, SarifRegion, SarifResult, SarifRule } from './sarif-types.ts';

// Findings in the Static Analysis Results Interchange Format, version 2.1.0 (OASIS, 2020): what code-review platforms and editors show.

const levels: Readonly<Record<Severity, SarifResult['level']>> = { error: 'error', warning: 'warning', info: 'note' };
const mimeTypes = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  xls: 'application/vnd.ms-excel',
  text: 'text/plain',
} as const;

/** Places told of one finding; a form-wide one may have hundreds. */
const locationsMaximum = 10;

export const sarifLog = (tool: { readonly name: string; readonly version: string }, files: readonly CheckedFile[]): SarifLog => {
  // Two folders may hold the same file under the same name; a log names an artifact once (3.14.15).
  const artifacts = new Map<string, SarifArtifact>(files.map(toArtifact).map((artifact) => [JSON.stringify(artifact), artifact]));
  const places = [...artifacts.keys()];
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: tool.name, semanticVersion: tool.version, language: 'zh-CN', rules: codeKinds.map(toRule) } },
        language: 'zh-CN',
        columnKind: 'utf16CodeUnits',
        invocations: [{ executionSuccessful: true }],
        artifacts: [...artifacts.values()],
        results: files.flatMap((file) => {
          const artifact = places.indexOf(JSON.stringify(toArtifact(file)));
          return file.findings.map((finding) => toResult(finding, file, artifact));
        }),
      },
    ],
  };
};

const toRule = (kind: CodeKind): SarifRule => ({
  id: kind.code,
  shortDescription: { text: kind.title },
  help: codeHelp(kind),
  defaultConfiguration: { level: levels[kind.severity] },
  properties: {
    tags: [kind.about, ...(kind.rule === null ? [] : [kind.rule.basis.id])],
    ...(kind.rule === null ? {} : { basis: kind.rule.basis.source }),
  },
});

const toArtifact = ({ address, source }: CheckedFile): SarifArtifact => ({
  location: { uri: fileUri(address) },
  roles: ['analysisTarget'],
  ...(source === null ? {} : { mimeType: mimeTypes[source.format], length: source.bytes, hashes: { 'sha-256': source.sha256 } }),
});

const ruleIndexes: ReadonlyMap<string, number> = new Map(codeKinds.map(({ code }, index) => [code, index]));

const toResult = (finding: Finding, file: CheckedFile, artifact: number): SarifResult => {
  const ruleIndex = ruleIndexes.get(finding.code);
  return {
    ruleId: finding.code,
    ...(ruleIndex === undefined ? {} : { ruleIndex }),
    level: levels[finding.severity],
    message: { text: finding.message },
    locations: [mainLocation(finding, file, artifact)],
    ...furtherLocations(finding, file, artifact),
    ...(finding.form === null
      ? {}
      : { properties: { record: finding.form.id, ...(finding.form.project === null ? {} : { project: finding.form.project }) } }),
  };
};

const mainLocation = (finding: Finding, { address }: CheckedFile, artifact: number): SarifLocation => {
  const { form, place, pointer } = finding;
  const region = regionOf(finding);
  return {
    physicalLocation: { artifactLocation: { uri: fileUri(address), index: artifact }, ...(region === null ? {} : { region }) },
    ...(form === null
      ? {}
      : {
          logicalLocations: [
            {
              name: pointer.split('/').at(-1) || form.id,
              fullyQualifiedName: `${form.id}#${pointer}`,
              kind: pointer === '' ? 'object' : 'value',
            },
          ],
        }),
    ...(place === null ? {} : { message: { text: placeWords(place) }, properties: { relation: place.relation, origin: place.origins[0] } }),
  };
};

/** Lines and columns are of text; pages and cells have no region in the format, and go into words and properties. */
const regionOf = ({ marked }: Finding): SarifRegion | null =>
  marked === null
    ? null
    : {
        startLine: marked.line,
        startColumn: marked.start + 1,
        endColumn: marked.end + 1,
        snippet: { text: marked.text.slice(marked.start, marked.end) },
      };

const furtherLocations = ({ place }: Finding, { address }: CheckedFile, artifact: number) => {
  const others = place?.relation === 'here' ? place.origins.slice(1, locationsMaximum) : [];
  if (others.length === 0) return {};
  return {
    relatedLocations: others.map(
      (origin, index): SarifLocation => ({
        id: index + 1,
        physicalLocation: { artifactLocation: { uri: fileUri(address), index: artifact }, ...lineRegion(origin) },
        message: { text: originWords(origin) },
        properties: { origin },
      }),
    ),
  };
};

const lineRegion = (origin: RecordOrigin): { readonly region?: SarifRegion } =>
  'line' in origin ? { region: { startLine: origin.line } } : {};
