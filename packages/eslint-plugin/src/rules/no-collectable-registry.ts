import { createRule, type ReclaimRule } from '../eslint/create-rule.ts';

export const noCollectableRegistry: ReclaimRule = createRule({
  id: 'no-collectable-registry',
  description: 'disallow registries that are collected with or before the objects they watch',
  options: {},
  messages: {
    keptByNothing: 'The cleanup of `{{target}}` never runs: nothing holds this registry, so it is collected before it can call anything. Keep it in a variable of the module.',
    keptByVariable:
      'The cleanup of `{{target}}` never runs: only the local variable `{{name}}` of {{scope}} (line {{line}}) holds this registry, so it is collected when the call is over, before it can call anything. Keep it in a variable of the module.',
    keptUntilEmptied:
      'The cleanup of `{{target}}` never runs: `{{name}}` (line {{line}}) holds this registry only until the same call puts nothing in its place, so it is collected before it can call anything. Make it once, in a variable of the module that keeps it.',
    keptByTarget:
      'The cleanup of `{{target}}` never runs: only `{{field}}` (line {{line}}), which belongs to that very object, holds this registry, so both are collected together and nothing is called. Keep it in a variable of the module.',
    keptByEntry:
      'The cleanup of `{{target}}` never runs: only an entry of `{{map}}` (line {{line}}) holds this registry, and that goes with its key or with the map, so the registry is collected before it can call anything. Keep it in a variable of the module.',
    keptByOwner:
      'The cleanup of `{{target}}` never runs: only `{{field}}` (line {{line}}) holds this registry, and nothing holds the object that this belongs to when the call is over, so both are collected before anything is called. Keep it in a variable of the module.',
    keptByModule:
      'The cleanup of `{{target}}` never runs: no function names `{{name}}` (line {{line}}) and nothing exports it, so this registry is collected when the module has run, before it can call anything. Export it, or let a function that is exported use it.',
  },
  suggests: true,
  problems: (analysis) => analysis.collectableRegistries(),
});
