import type { RecordOrigin } from '../finding.ts';

// The part of SARIF 2.1.0 that is written here; property names as in the standard, chapter 3.

/** 3.11 */
export interface SarifMessage {
  readonly text: string;
  readonly markdown?: string;
}

/** 3.30; lines and columns from 1, the end column exclusive. */
export interface SarifRegion {
  readonly startLine: number;
  readonly startColumn?: number;
  readonly endColumn?: number;
  readonly snippet?: { readonly text: string };
}

/** 3.28, with 3.29 and 3.33 */
export interface SarifLocation {
  readonly id?: number;
  readonly physicalLocation: {
    readonly artifactLocation: { readonly uri: string; readonly index: number };
    readonly region?: SarifRegion;
  };
  readonly logicalLocations?: readonly { readonly name: string; readonly fullyQualifiedName: string; readonly kind: string }[];
  readonly message?: SarifMessage;
  readonly properties?: { readonly relation?: string; readonly origin?: RecordOrigin | undefined };
}

/** 3.27 */
export interface SarifResult {
  readonly ruleId: string;
  readonly ruleIndex?: number;
  readonly level: 'error' | 'warning' | 'note';
  readonly message: SarifMessage;
  readonly locations: readonly SarifLocation[];
  readonly relatedLocations?: readonly SarifLocation[];
  readonly properties?: { readonly record: string; readonly project?: string };
}

/** 3.49 */
export interface SarifRule {
  readonly id: string;
  readonly shortDescription: SarifMessage;
  readonly help: SarifMessage;
  readonly defaultConfiguration: { readonly level: SarifResult['level'] };
  readonly properties: { readonly tags: readonly string[]; readonly basis?: string };
}

/** 3.24 */
export interface SarifArtifact {
  readonly location: { readonly uri: string };
  readonly roles: readonly ['analysisTarget'];
  readonly mimeType?: string;
  readonly length?: number;
  readonly hashes?: { readonly 'sha-256': string };
}

/** 3.13, 3.14 */
export interface SarifLog {
  readonly $schema: string;
  readonly version: '2.1.0';
  readonly runs: readonly [
    {
      readonly tool: {
        readonly driver: {
          readonly name: string;
          readonly semanticVersion: string;
          readonly language: string;
          readonly rules: readonly SarifRule[];
        };
      };
      readonly language: string;
      readonly columnKind: 'utf16CodeUnits';
      readonly invocations: readonly { readonly executionSuccessful: boolean }[];
      readonly artifacts: readonly SarifArtifact[];
      readonly results: readonly SarifResult[];
    },
  ];
}
