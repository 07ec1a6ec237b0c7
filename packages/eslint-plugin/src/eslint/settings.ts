/** `settings.reclaim`, checked: a wrong setting is an error that names it, never silently nothing. */
import type { AnalysisOptions, RegistrarSetting } from '../analysis/model.ts';

export function settingsOf(settings: Readonly<Record<string, unknown>>): AnalysisOptions {
  const own = settings['reclaim'];
  if (own === undefined) return {};
  if (!isRecord(own)) throw new TypeError('settings.reclaim must be an object');
  for (const key of Object.keys(own)) {
    if (key !== 'registrars') throw new TypeError(`settings.reclaim.${key} is not a setting; there is only settings.reclaim.registrars`);
  }
  const list = own['registrars'];
  if (list === undefined) return {};
  if (!Array.isArray(list)) throw new TypeError('settings.reclaim.registrars must be an array');
  return { registrars: list.map((item: unknown, index) => registrar(item, `settings.reclaim.registrars[${index}]`)) };
}

function registrar(item: unknown, name: string): RegistrarSetting {
  if (!isRecord(item)) throw new TypeError(`${name} must be an object like { from, name, target, held }`);
  const { from, name: exported, target = 0, held = [1, 2] } = item;
  for (const key of Object.keys(item)) {
    if (!['from', 'name', 'target', 'held'].includes(key)) throw new TypeError(`${name}.${key} is not a setting; known are from, name, target, held`);
  }
  if (typeof from !== 'string') throw new TypeError(`${name}.from must be a string: the module that exports it`);
  if (typeof exported !== 'string') throw new TypeError(`${name}.name must be a string: the name it is exported by`);
  if (!isPosition(target)) throw new TypeError(`${name}.target must be the position of an argument, counted from 0`);
  if (!Array.isArray(held) || !held.every(isPosition)) throw new TypeError(`${name}.held must be an array of positions of arguments, counted from 0`);
  return { from, name: exported, target, held };
}

function isPosition(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
