import { Option } from 'commander';

export const repairPolicies = ['all', 'safe', 'none'] as const;
export type RepairPolicy = (typeof repairPolicies)[number];

export const repairsOption = (): Option =>
  new Option('--repairs <policy>', 'which repairs to apply: all that are likely enough, only exact ones (safe), or none')
    .choices(repairPolicies)
    .default('all');
