import ts from 'typescript';
import { worldlyGlobals, worldlyMethods } from './house.ts';

export interface Use {
  readonly what: string;
  /** From 1. */
  readonly line: number;
}

/** What a source file refers to beyond itself. */
export interface SourceFacts {
  /** Module specifiers: imports, re-exports, `import()` and `import('…').Type`, types included. */
  readonly imports: readonly Use[];
  /** The clock, the environment, chance, the locale. */
  readonly worldly: readonly Use[];
  /** Comparisons with a property named `format`. */
  readonly asksFormat: readonly Use[];
}

export const readSource = (path: string, text: string): SourceFacts => {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.ES2023, true);
  const imports: Use[] = [];
  const worldly: Use[] = [];
  const asksFormat: Use[] = [];
  const use = (what: string, node: ts.Node): Use => ({ what, line: source.getLineAndCharacterOfPosition(node.getStart()).line + 1 });
  const visit = (node: ts.Node): void => {
    const specifier = specifierOf(node);
    if (specifier !== null) imports.push(use(specifier, node));
    const touched = worldlyUse(node);
    if (touched !== null) worldly.push(use(touched, node));
    if (comparesFormat(node)) asksFormat.push(use('format', node));
    ts.forEachChild(node, visit);
  };
  visit(source);
  return { imports, worldly, asksFormat };
};

const specifierOf = (node: ts.Node): string | null => {
  if ((ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) && node.moduleSpecifier) return literalOf(node.moduleSpecifier);
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) return literalOf(node.arguments[0]);
  if (ts.isImportTypeNode(node)) return ts.isLiteralTypeNode(node.argument) ? literalOf(node.argument.literal) : unreadable;
  return null;
};

/** An import whose target is computed cannot be checked. */
export const unreadable = '(computed)';
const literalOf = (node: ts.Node | undefined): string => (node && ts.isStringLiteralLike(node) ? node.text : unreadable);

const worldlyUse = (node: ts.Node): string | null => {
  if (ts.isPropertyAccessExpression(node)) {
    const [object, name] = [node.expression.getText(), node.name.text];
    if (object === 'Math' && name === 'random') return 'Math.random';
    if (object === 'Date' && name !== 'UTC') return `Date.${name}`;
    if (object === 'import.meta') return `import.meta.${name}`;
    return worldlyMethods.test(name) ? `.${name}()` : null;
  }
  if (ts.isNewExpression(node) && node.expression.getText() === 'Date') return isUtcDate(node) ? null : 'new Date';
  if (ts.isCallExpression(node) && node.expression.getText() === 'Date') return 'Date()';
  return ts.isIdentifier(node) && worldlyGlobals.has(node.text) && refersToGlobal(node) ? node.text : null;
};

/** `new Date(Date.UTC(2020, 1, 29))` is arithmetic; every other way reads the clock or the time zone. */
const isUtcDate = ({ arguments: given }: ts.NewExpression): boolean => {
  const [only, ...others] = given ?? [];
  return only !== undefined && others.length === 0 && ts.isCallExpression(only) && only.expression.getText() === 'Date.UTC';
};

/** `process.env` does, `{ process: 1 }`, `x.process` and `interface { process: … }` do not. */
const refersToGlobal = (node: ts.Identifier): boolean => {
  const { parent } = node;
  const isName = 'name' in parent && parent.name === node;
  const isPropertyName = ts.isBindingElement(parent) && parent.propertyName === node;
  return !(isName && !ts.isShorthandPropertyAssignment(parent)) && !isPropertyName && !ts.isQualifiedName(parent);
};

const comparesFormat = (node: ts.Node): boolean => {
  const isFormat = (side: ts.Node): boolean => /(?:^|\.)format$/.test(side.getText());
  if (ts.isSwitchStatement(node)) return isFormat(node.expression);
  const equality = [ts.SyntaxKind.EqualsEqualsEqualsToken, ts.SyntaxKind.ExclamationEqualsEqualsToken];
  return ts.isBinaryExpression(node) && equality.includes(node.operatorToken.kind) && (isFormat(node.left) || isFormat(node.right));
};
