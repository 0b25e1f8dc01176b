import type { RulingLine } from './rulingSource.js';

/** One requirement of a ruling as its proof keeps it. */
interface ProofLine {
  proof: string;
  evidence: string[];
  missing: number;
}

function lineOf(value: unknown): ProofLine | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { requirement, proof, evidence, missing } = value as Record<string, unknown>;
  const named: unknown =
    typeof requirement === 'object' && requirement !== null ? Reflect.get(requirement, 'proof') : proof;
  if (typeof named !== 'string') return undefined;
  return {
    proof: named,
    evidence: Array.isArray(evidence) ? evidence.filter((one) => typeof one === 'string') : [],
    missing: typeof missing === 'number' ? missing : 0,
  };
}

/** What a ruling's stored proof has and lacks; written by any version of the rules, so read with care. */
export function proofLines({ has, lacks }: RulingLine['proof']): { has: ProofLine[]; lacks: ProofLine[] } {
  const lines = (values: readonly unknown[]): ProofLine[] => values.map(lineOf).filter((line) => line !== undefined);
  return { has: lines(has), lacks: lines(lacks) };
}
