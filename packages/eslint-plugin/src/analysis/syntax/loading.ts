/** What runs while its module is still being run: what a function did then, it did before the statements that follow its call. */
import { CALLED_BY_LANGUAGE } from '../catalog/stores.ts';
import type { Node, Variable } from '../model.ts';
import { destinationOf } from './destinations.ts';
import type { Survey } from './name-index.ts';
import { type ClassNode, classOfMember, isField, isFunction, type Unit, unitOf, wrapped } from './nodes.ts';
import { mayFollow } from './order.ts';
import type { Scopes } from './scopes.ts';

export class Loading {
  readonly #scopes: Scopes;
  readonly #survey: Survey;
  readonly #known = new Map<Node, Map<Unit, boolean>>();

  constructor(scopes: Scopes, survey: Survey) {
    this.#scopes = scopes;
    this.#survey = survey;
  }

  /** Whether a function that is made at the top of the file may run before `place`, which stands there, is reached for the last time. */
  mayRunBefore(unit: Unit, place: Node): boolean {
    let known = this.#known.get(place);
    if (!known) this.#known.set(place, (known = new Map<Unit, boolean>()));
    const answer = known.get(unit);
    if (answer !== undefined) return answer;
    // A function that only itself calls is not called.
    known.set(unit, false);
    const found = this.#isStartedBefore(unit, place);
    known.set(unit, found);
    return found;
  }

  #isStartedBefore(unit: Unit, place: Node): boolean {
    const variable = this.#nameOf(unit);
    if (variable) return variable.references.some((reference) => reference.isRead() && this.#isMentionedBefore(reference.identifier, place));
    // A method may be run by whatever stands between, and a callback or a function in a literal by what it is given to.
    if (!mayFollow(place, unit, null)) return false;
    const member = classOfMember(unit);
    return member === null || runsUncalled(unit.parent) || startsMembers(member.owner) || this.#survey.callsIn(unitOf(place)).some((call) => call.range[1] > unit.range[0] && mayFollow(place, call, null));
  }

  #isMentionedBefore(identifier: Node, place: Node): boolean {
    if (destinationOf(identifier).kind === 'exported') return false;
    let unit = unitOf(identifier);
    if (unit.type === 'Program') return mayFollow(place, identifier, null);
    while (unitOf(unit).type !== 'Program') unit = unitOf(unit);
    return this.mayRunBefore(unit, place);
  }

  /** The variable by which alone the function is known. */
  #nameOf(unit: Unit): Variable | null {
    if (!isFunction(unit)) return null;
    if (unit.type === 'FunctionDeclaration') return unit.id && this.#scopes.variableOf(unit.id);
    const { parent } = wrapped(unit);
    return parent?.type === 'VariableDeclarator' && parent.id.type === 'Identifier' && parent.parent.kind === 'const' ? this.#scopes.variableOf(parent.id) : null;
  }
}

/** Whether a member runs by a read, a write or a conversion: an accessor, what has a computed key, which may be that of a protocol, or such a name. */
function runsUncalled(member: Node | null | undefined): boolean {
  if (member?.type !== 'MethodDefinition') return false;
  return member.kind === 'get' || member.kind === 'set' || member.computed || (member.key.type === 'Identifier' && CALLED_BY_LANGUAGE.has(member.key.name));
}

/** Whether the class runs code of its own when it is made, which may call its members, or has an accessor, which may. */
function startsMembers(owner: ClassNode): boolean {
  const { decorators } = owner as { decorators?: readonly Node[] }; // only parsers that know them have the list
  return decorators?.length ? true : owner.body.body.some((member) => member.type === 'StaticBlock' || (isField(member) && member.static) || runsUncalled(member));
}
