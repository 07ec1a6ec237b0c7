/** The playground: a program, what the linter says of it, and what the collector of this very browser does with its objects. */
import { drawPath, type DrawnPath, type DrawnStep } from '@reclaim/drawing';
import { useData } from 'vitepress';
import { computed, defineComponent, h, onBeforeUnmount, onMounted, ref, shallowRef, watch, type Ref, type VNode } from 'vue';
import { Editor } from './editor.ts';
import { EXAMPLES } from './examples.ts';
import { LintClient } from './lint-client.ts';
import type { JudgeMessage, LintAnswer, Problem, Tally } from './messages.ts';
import { tryProgram } from './sandbox.ts';
import { hashOf, readHash, type Language, type Shared } from './share.ts';

type Trial =
  | { readonly state: 'none' }
  | { readonly state: 'running'; readonly tally: Tally | null }
  | { readonly state: 'over'; readonly tally: Tally }
  | { readonly state: 'failed'; readonly message: string };

const [{ code: FIRST }] = EXAMPLES;
/** What looking for the program among the examples gives where it is none of them. */
const NO_EXAMPLE = -1;

export const Playground = defineComponent({
  name: 'Playground',
  setup() {
    const { isDark } = useData();
    const place = ref<HTMLElement | null>(null);
    const pictures = ref<HTMLElement | null>(null);
    const shared = shallowRef<Shared>({ code: FIRST, language: 'js', strict: false });
    const answer = shallowRef<LintAnswer | null>(null);
    /** The answer is about an older program. */
    const isLinting = ref(true);
    const trial = shallowRef<Trial>({ state: 'none' });
    const notice = ref('');
    const registrars = ref('');
    const ownCall = ref<string | null>(null);
    let editor: Editor | undefined;
    let linter: LintClient | undefined;
    let stopTrial: () => void = () => {};

    const runnable = computed(() => answer.value?.runnable ?? null);
    const standIns = computed(() => (runnable.value?.kind === 'runnable' ? [...runnable.value.free, ...runnable.value.given] : []));
    const example = computed(() => EXAMPLES.findIndex(({ code }) => code === shared.value.code));
    const call = computed(() => ownCall.value ?? (runnable.value?.kind === 'runnable' ? runnable.value.call : ''));

    function lint(): void {
      const { code, language, strict, settings } = shared.value;
      isLinting.value = true;
      linter?.lint({ code, language, strict, ...(settings && { settings }) });
    }

    function change(part: Partial<Shared>): void {
      stopTrial();
      trial.value = { state: 'none' };
      shared.value = { ...shared.value, ...part };
      lint();
    }

    /** From an example, a link or a page. */
    function open(program: Shared): void {
      const { code, language, strict, settings, call: sharedCall } = program;
      ownCall.value = sharedCall ?? null;
      registrars.value = settings ? JSON.stringify(settings, null, 2) : '';
      shared.value = { code, language, strict, ...(settings && { settings }) };
      if (editor) {
        editor.language = language;
        editor.replace(code);
      }
      change({});
    }

    function openHash(): void {
      if (location.hash.length < 2) return;
      void readHash(location.hash).then((program) => {
        if (program) open(program);
        else notice.value = 'The link does not carry a whole program.';
      });
    }

    async function share(): Promise<void> {
      const program = ownCall.value === null ? shared.value : { ...shared.value, call: ownCall.value };
      history.replaceState(history.state, '', `#${await hashOf(program)}`);
      try {
        await navigator.clipboard.writeText(location.href);
        notice.value = 'The link is copied, and the address of this page is it.';
      } catch {
        // Not every browser lets a page write there.
        notice.value = 'The address of this page is the link.';
      }
    }

    async function run(): Promise<void> {
      const ready = runnable.value;
      if (ready?.kind !== 'runnable') return;
      stopTrial();
      trial.value = { state: 'running', tally: null };
      const runtime = ready.usesRuntime ? (await import('virtual:text-of-the-runtime')).text : null;
      const tell = (message: JudgeMessage): void => {
        switch (message.kind) {
          case 'tally':
            trial.value = { state: 'running', tally: message.tally };
            break;
          case 'verdict':
            trial.value = { state: 'over', tally: message.tally };
            break;
          case 'error':
            trial.value = { state: 'failed', message: message.message };
        }
      };
      stopTrial = tryProgram({ code: ready.code, call: call.value, free: ready.free, given: ready.given, runtime }, tell);
    }

    function setSettings(text: string): void {
      registrars.value = text;
      try {
        const settings = text.trim() === '' ? undefined : JSON.parse(text) as unknown;
        const { code, language, strict } = shared.value;
        shared.value = { code, language, strict, ...(typeof settings === 'object' && settings !== null && { settings: { ...settings } }) };
        notice.value = '';
        change({});
      } catch {
        // Somebody is typing.
        notice.value = 'The settings are not JSON yet.';
      }
    }

    /** The part of the program that a hop of a picture is about. */
    function lightSource(step: DrawnStep | null): void {
      editor?.light(step && { from: offsetOf(shared.value.code, step.loc.start), to: offsetOf(shared.value.code, step.loc.end) });
    }

    /** The hops of the pictures that are about a part of the program. */
    function lightHops(offset: number | null): void {
      const { code } = shared.value;
      for (const [index, { steps }] of (answer.value?.paths ?? []).entries()) {
        for (const hop of pictures.value?.querySelectorAll(`[data-picture="${String(index)}"] .hop`) ?? []) {
          const step = steps[Number(hop.getAttribute('data-hop'))];
          const isLit = offset !== null && step !== undefined && offsetOf(code, step.loc.start) <= offset && offset <= offsetOf(code, step.loc.end);
          hop.classList.toggle('lit', isLit);
        }
      }
    }

    function stepAt(paths: readonly DrawnPath[], { target }: Event): DrawnStep | null {
      const hop = target instanceof Element ? target.closest('.hop') : null;
      const picture = hop?.closest('[data-picture]');
      return paths[Number(picture?.getAttribute('data-picture'))]?.steps[Number(hop?.getAttribute('data-hop'))] ?? null;
    }

    onMounted(() => {
      linter = new LintClient((latest) => {
        answer.value = latest;
        isLinting.value = false;
        editor?.show(latest.problems);
      });
      if (place.value) {
        editor = new Editor(place.value, shared.value.code, shared.value.language, isDark.value, {
          change: (code) => { change({ code }); },
          pointed: (offset) => { lightHops(offset); },
        });
      }
      lint();
      openHash();
      addEventListener('hashchange', openHash);
    });
    watch(isDark, (dark) => { if (editor) editor.isDark = dark; });
    onBeforeUnmount(() => {
      removeEventListener('hashchange', openHash);
      stopTrial();
      linter?.close();
      editor?.destroy();
    });

    return () => h('main', { class: 'playground' }, [
      h('h1', 'Playground'),
      h('div', { class: 'bar' }, [
        labelled('Example', h('select', {
          value: example.value,
          onChange: ({ target }: Event) => {
            const chosen = EXAMPLES[Number((target as HTMLSelectElement).value)]; // the handler is on a select
            if (chosen) open(chosen);
          },
        }, [
          ...EXAMPLES.map(({ title }, index) => h('option', { value: index, key: title }, title)),
          h('option', { value: NO_EXAMPLE, key: NO_EXAMPLE, hidden: true }, 'A program of your own'),
        ])),
        labelled('Language', choice<Language>(shared.value.language, { js: 'JavaScript', ts: 'TypeScript' }, (language) => {
          if (editor) editor.language = language;
          change({ language });
        })),
        labelled('Config', choice(shared.value.strict ? 'strict' : 'recommended', { recommended: 'recommended', strict: 'strict' }, (config) => { change({ strict: config === 'strict' }); })),
        h('button', { type: 'button', class: 'share', onClick: () => { void share(); } }, 'Share'),
        h('p', { class: 'notice', role: 'status' }, notice.value),
      ]),
      h('div', { class: 'panes' }, [
        h('div', { class: 'editor', ref: place }),
        problemsPane(answer.value, isLinting.value, (problem) => { editor?.goTo(problem.from); }, (suggestion) => { editor?.apply(suggestion); }),
        picturesPane(answer.value?.paths ?? [], pictures, {
          light: (event) => { lightSource(stepAt(answer.value?.paths ?? [], event)); },
          leave: () => { lightSource(null); },
          goTo: (event) => {
            const step = stepAt(answer.value?.paths ?? [], event);
            if (step) editor?.goTo(offsetOf(shared.value.code, step.loc.start));
          },
        }),
        h('section', { class: 'trial', 'aria-label': 'The collector' }, [
          h('h2', 'What the collector says'),
          runnable.value?.kind === 'not runnable'
            ? h('p', { class: 'refusal' }, withCode(runnable.value.because))
            : h('div', { class: 'controls' }, [
              labelled('Made eight times', h('input', {
                class: 'call',
                type: 'text',
                spellcheck: false,
                placeholder: 'the program as it is',
                value: call.value,
                onInput: ({ target }: Event) => { ownCall.value = (target as HTMLInputElement).value; }, // the handler is on an input
              })),
              trial.value.state === 'running'
                ? h('button', { type: 'button', class: 'stop', onClick: () => { stopTrial(); trial.value = { state: 'none' }; } }, 'Stop')
                : h('button', { type: 'button', class: 'run', disabled: runnable.value === null || isLinting.value, onClick: () => { void run(); } }, 'Run it'),
            ]),
          trialPane(trial.value),
          standIns.value.length > 0 ? h('p', { class: 'small' }, ['What the program does not define stands for nothing and keeps nothing: ', ...standIns.value.flatMap((name, index) => [index === 0 ? '' : ', ', h('code', name)]), '.']) : null,
        ]),
        h('details', { class: 'options' }, [
          h('summary', 'Settings of a config'),
          labelled('settings, as JSON', h('textarea', { rows: 5, spellcheck: false, value: registrars.value, placeholder: '{ "reclaim": { "registrars": [{ "from": "#lifetime", "name": "onCollected" }] } }', onInput: ({ target }: Event) => { setSettings((target as HTMLTextAreaElement).value); } })), // the handler is on a textarea
        ]),
      ]),
    ]);
  },
});

function labelled(text: string, control: VNode): VNode {
  return h('label', { class: 'labelled' }, [h('span', text), control]);
}

/** What stands between two backticks in a message is code. */
function withCode(text: string): (VNode | string)[] {
  return text.split(/(?<code>`[^`]+`)/u).map((part) => (/^`[^`]+`$/u.test(part) ? h('code', part.slice(1, -1)) : part));
}

function choice<Value extends string>(value: Value, titles: Readonly<Record<Value, string>>, choose: (value: Value) => void): VNode {
  const options = Object.entries<string>(titles).map(([name, title]) => h('option', { value: name, key: name, selected: name === value }, title));
  return h('select', { value, onChange: ({ target }: Event) => { choose((target as HTMLSelectElement).value as Value); } }, options); // the options are the values
}

function problemsPane(answer: LintAnswer | null, isLinting: boolean, goTo: (problem: Problem) => void, apply: (suggestion: Problem['suggestions'][number]) => void): VNode {
  const problems = answer?.problems ?? [];
  return h('section', { class: 'problems', 'aria-label': 'The linter', 'aria-busy': isLinting }, [
    h('h2', 'What the linter says'),
    answer === null
      ? h('p', { class: 'small' }, 'The linter is being loaded.')
      : problems.length === 0
        ? h('p', { class: 'fine', role: 'status' }, 'Nothing to report.')
        : h('ol', problems.map((problem) => h('li', { key: `${String(problem.from)} ${problem.message}`, class: 'problem' }, [
          h('button', { type: 'button', class: 'place', onClick: () => { goTo(problem); } }, `line ${String(problem.line)}`),
          ' ',
          problem.rule === null ? h('strong', 'syntax') : h('a', { href: `./rules/${problem.rule}`, class: 'rule' }, problem.rule),
          h('p', { class: 'message' }, withCode(problem.message)),
          ...problem.suggestions.map((suggestion) => h('div', { class: 'suggestion', key: suggestion.text }, [
            h('button', { type: 'button', class: 'apply', disabled: isLinting, onClick: () => { apply(suggestion); } }, 'Apply'),
            h('span', withCode(suggestion.text)),
          ])),
        ]))),
  ]);
}

interface PictureEvents {
  readonly light: (event: Event) => void;
  readonly leave: () => void;
  readonly goTo: (event: Event) => void;
}

function picturesPane(paths: readonly DrawnPath[], place: Ref<HTMLElement | null>, { light, leave, goTo }: PictureEvents): VNode | null {
  if (paths.length === 0) return null;
  return h('section', { class: 'pictures', 'aria-label': 'The path', ref: place, onMouseover: light, onMouseleave: leave, onFocusin: light, onFocusout: leave, onClick: goTo, onKeydown: (event: KeyboardEvent) => {
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      goTo(event);
    }
  } }, [
    h('h2', 'Who keeps it'),
    // The text is ours, and what comes from the program is escaped in it.
    ...paths.map((path, index) => h('div', { key: index, class: 'picture', 'data-picture': index, innerHTML: drawPath(path, `path-${String(index)}`) })),
  ]);
}

/** Lines from 1, columns from 0; lines end as the editor ends them. */
function offsetOf(code: string, { line, column }: { readonly line: number; readonly column: number }): number {
  let start = 0;
  for (let before = 1; before < line; before++) start = code.indexOf('\n', start) + 1;
  return start + column;
}

const PER_OBJECT = 'one dot an object: filled when it was collected';

function trialPane(trial: Trial): VNode {
  const content = (): (VNode | string)[] => {
    switch (trial.state) {
      case 'none':
        return ['The program runs in your browser, and nothing of it leaves this page.'];
      case 'failed':
        return [h('strong', { class: 'failure' }, trial.message)];
      case 'running':
        return [h('strong', 'Running …'), ...(trial.tally ? [tallyText(trial.tally), dots(trial.tally)] : [])];
      case 'over':
        return [h('strong', { class: `verdict ${verdictOf(trial.tally).kind}` }, verdictOf(trial.tally).text), tallyText(trial.tally), dots(trial.tally)];
    }
  };
  return h('div', { class: 'outcome', role: 'status', 'data-state': trial.state }, content());
}

function verdictOf({ watching, objects, collected, cleanups, controls }: Tally): { readonly kind: 'good' | 'bad' | 'unknown'; readonly text: string } {
  if (watching === 'nothing') return { kind: 'unknown', text: 'Nothing was registered, and nothing is referred to weakly: there is nothing to watch.' };
  if (watching === 'only what is given') return { kind: 'unknown', text: 'Only what the program is given was registered or is referred to weakly. To watch an object, make it in a function.' };
  if (controls < 8) return { kind: 'unknown', text: 'The control did not die: no verdict.' };
  const share = `${String(collected)} of ${String(objects)} collected`;
  if (watching === 'weak references') return { kind: collected === objects ? 'good' : 'bad', text: share };
  return { kind: collected === objects && cleanups === objects ? 'good' : 'bad', text: `${share}, ${String(cleanups)} cleanups run` };
}

function tallyText({ objects, collected, cleanups, rounds, controls }: Tally): VNode {
  const facts = [`${String(collected)} collected`, `${String(objects - collected)} kept`, `${String(cleanups)} cleanups run`, `${String(rounds)} ${rounds === 1 ? 'round' : 'rounds'}`, `${String(controls)} of 8 control objects died`];
  return h('span', { class: 'facts' }, facts.join(' · '));
}

function dots({ objects, collected }: Tally): VNode {
  const shown = Math.min(objects, 64);
  return h('span', { class: 'dots', role: 'img', 'aria-label': `${String(collected)} of ${String(objects)} collected`, title: PER_OBJECT }, Array.from({ length: shown }, (_, index) => h('i', { key: index, class: index < collected ? 'gone' : 'kept' })));
}
