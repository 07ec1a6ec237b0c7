/** What the name of a key says of how many of them there are: data only. */

/** Keys of which a program has a few, whatever it does, and those that are given to the next one when they are free again. */
export const FEW: { readonly named: RegExp } = {
  named: /(?:^|_|[a-z])(?:type|kind|mode|level|theme|locale|lang(?:uage)?|state|status|category|flag|env(?:ironment)?|role|side|axis|slot|index|idx|channel|port|depth|size|format|color|colour|direction|priority|phase|stage|variant|protocol|platform|region|shard|bucket|weekday|month|day|hour|handle|ptr|pointer|addr(?:ess)?|fd|descriptor)s?$/i,
};

/** Properties that differ from object to object. */
export const MANY: { readonly named: RegExp } = { named: /(?:^|_|[a-z])(?:id|uid|uuid|guid|serial|token|url|uri|href|path|key|hash|digest|name)$/i };

/** Properties of an entry that are texts or numbers by their names, whatever is there besides. */
export const LABELS: { readonly named: RegExp } = { named: /(?:^|_|[a-z])(?:label|title|type|kind|at|since|time|stamp|date|size|bytes|count|hits|version|index|order|priority|weight|tag)$/i };

/** What gives another text for another text. */
export const TELLS_APART: { readonly made: RegExp } = { made: /^(?:\+|String|JSON\.stringify|encodeURIComponent|\.(?:toString|toLowerCase|toUpperCase|trim|normalize|concat|join|padStart|padEnd))$/ };
