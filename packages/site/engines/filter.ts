/** Chooses among the cases on the page of the engines. The tables are there without it, for readers without scripts and for searches. */
import { defineComponent, h, onMounted, ref, shallowRef, type VNode, watch } from 'vue';
import { type Outcome, OUTCOMES } from '../source/outcome.ts';
import { type Choice, choiceOf, type EngineRow, EVERYTHING, isChosen, queryOf } from './choice.ts';

interface ShownRow extends EngineRow {
  readonly element: HTMLElement;
}

/** A table of cases with its heading. */
interface Group {
  readonly elements: readonly HTMLElement[];
  readonly rows: readonly ShownRow[];
}

/** Of the tables behind `place`. */
function groupsBehind(place: Element): Group[] {
  const groups: Group[] = [];
  let heading: HTMLElement | null = null;
  for (let element = place.nextElementSibling; element; element = element.nextElementSibling) {
    if (!(element instanceof HTMLElement)) continue;
    if (element instanceof HTMLHeadingElement) heading = element;
    if (!(element instanceof HTMLTableElement)) continue;
    const [, ...engines] = [...element.querySelectorAll('th')].map(({ textContent }) => textContent.trim());
    // An anchor of a heading has a text for those who do not see it.
    const title = heading?.id ?? '';
    const rows = [...element.querySelectorAll<HTMLElement>('tbody tr')].map((row): ShownRow => {
      const [first, ...cells] = [...row.children].map(({ textContent }) => textContent.trim());
      const file = row.querySelector('a')?.href.split('/corpus/').at(-1) ?? title;
      return { element: row, text: `${file} ${first ?? ''}`, cells: new Map(engines.map((engine, index) => [engine, cells[index] ?? '-'])) };
    });
    groups.push({ elements: heading ? [heading, element] : [element], rows });
    heading = null;
  }
  return groups;
}

export const EngineFilter = defineComponent({
  name: 'EngineFilter',
  setup() {
    const place = ref<HTMLElement | null>(null);
    const groups = shallowRef<readonly Group[]>([]);
    const engines = shallowRef<readonly string[]>([]);
    const choice = shallowRef<Choice>(EVERYTHING);
    const shown = ref(0);

    function show(): void {
      shown.value = 0;
      for (const { elements, rows } of groups.value) {
        let count = 0;
        for (const row of rows) {
          row.element.hidden = !isChosen(row, choice.value);
          if (!row.element.hidden) count++;
        }
        for (const element of elements) element.hidden = count === 0;
        shown.value += count;
      }
    }

    function choose(part: Partial<Choice>): void {
      choice.value = { ...choice.value, ...part };
      const query = queryOf(choice.value);
      history.replaceState(history.state, '', `${location.pathname}${query === '' ? '' : `?${query}`}${location.hash}`);
    }

    onMounted(() => {
      if (!place.value) return;
      groups.value = groupsBehind(place.value);
      engines.value = [...new Set(groups.value.flatMap(({ rows }) => rows.flatMap(({ cells }) => [...cells.keys()])))];
      choice.value = choiceOf(location.search, OUTCOMES, engines.value);
      show();
      // Who comes with a question is led to the answers.
      if (queryOf(choice.value) !== '' && location.hash === '') place.value.scrollIntoView();
    });
    watch(choice, show);

    return () => {
      const all = groups.value.reduce((sum, { rows }) => sum + rows.length, 0);
      const { find, outcome, engine, differing } = choice.value;
      return h('form', { class: 'engine-filter', ref: place, role: 'search', 'aria-label': 'Cases', onSubmit: (event: Event) => { event.preventDefault(); } }, [
        labelled('Case or rule', h('input', { type: 'search', value: find, placeholder: 'bound method', onInput: ({ target }: Event) => { choose({ find: (target as HTMLInputElement).value }); } })), // the handler is on an input
        labelled('Became', select<Outcome>(outcome, 'anything', OUTCOMES, (value) => { choose({ outcome: value }); })),
        labelled('On', select(engine, 'any engine', engines.value, (value) => { choose({ engine: value }); })),
        h('label', { class: 'ticked' }, [h('input', { type: 'checkbox', checked: differing, onChange: ({ target }: Event) => { choose({ differing: (target as HTMLInputElement).checked }); } }), ' only where engines differ']), // the handler is on an input
        h('p', { role: 'status' }, all === 0 ? '' : `${String(shown.value)} of ${String(all)} cases`),
      ]);
    };
  },
});

function labelled(text: string, control: VNode): VNode {
  return h('label', [h('span', text), control]);
}

function select<Value extends string>(value: Value | null, none: string, values: readonly Value[], choose: (value: Value | null) => void): VNode {
  const options = [h('option', { value: '', key: '' }, none), ...values.map((one) => h('option', { value: one, key: one }, one))];
  return h('select', { value: value ?? '', onChange: ({ target }: Event) => { choose(values.find((one) => one === (target as HTMLSelectElement).value) ?? null); } }, options); // the handler is on a select
}
