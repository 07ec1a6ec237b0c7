/** The editor: CodeMirror with the problems of the program in it, and a part of it lit when the picture says so. */
import { javascript } from '@codemirror/lang-javascript';
import { type Diagnostic, lintGutter, setDiagnostics } from '@codemirror/lint';
import { Compartment, EditorState, StateEffect, StateField } from '@codemirror/state';
import { oneDark } from '@codemirror/theme-one-dark';
import { Decoration, type DecorationSet } from '@codemirror/view';
import { basicSetup, EditorView } from 'codemirror';
import type { Problem, Suggestion } from './messages.ts';
import type { Language } from './share.ts';

interface Lit {
  readonly from: number;
  readonly to: number;
}

const light = StateEffect.define<Lit | null>();
const litMark = Decoration.mark({ class: 'lit' });
const litField = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update: (marks, { effects, changes }) => {
    let next = marks.map(changes);
    for (const effect of effects) if (effect.is(light)) next = effect.value ? Decoration.set([litMark.range(effect.value.from, effect.value.to)]) : Decoration.none;
    return next;
  },
  provide: (field) => EditorView.decorations.from(field),
});

export interface EditorEvents {
  readonly change: (code: string) => void;
  /** The offset below the pointer, or null where there is none. */
  readonly pointed: (offset: number | null) => void;
}

export class Editor {
  readonly #view: EditorView;
  readonly #language = new Compartment();
  readonly #theme = new Compartment();
  /** The program that the problems shown are about. */
  #judged: string | null = null;

  constructor(parent: HTMLElement, code: string, language: Language, isDark: boolean, { change, pointed }: EditorEvents) {
    this.#view = new EditorView({
      parent,
      state: EditorState.create({
        doc: code,
        extensions: [
          basicSetup,
          lintGutter(),
          litField,
          this.#language.of(languageOf(language)),
          this.#theme.of(themeOf(isDark)),
          EditorView.lineWrapping,
          EditorView.contentAttributes.of({ 'aria-label': 'The program' }),
          EditorView.updateListener.of(({ docChanged, state }) => {
            if (docChanged) change(state.doc.toString());
          }),
          EditorView.domEventHandlers({
            mousemove: (event, view) => { pointed(view.posAtCoords({ x: event.clientX, y: event.clientY })); },
            // Who scrolls moves the program below the pointer, and no mouse.
            mouseover: (event, view) => { pointed(view.posAtCoords({ x: event.clientX, y: event.clientY })); },
            mouseleave: () => { pointed(null); },
          }),
        ],
      }),
    });
  }

  get code(): string {
    return this.#view.state.doc.toString();
  }

  /** The whole program; nothing happens where it is the same. */
  replace(code: string): void {
    if (code !== this.code) this.#view.dispatch({ changes: { from: 0, to: this.#view.state.doc.length, insert: code } });
  }

  /** Nothing happens where the program has changed since the suggestion was shown. */
  apply({ from, to, insert }: Suggestion): void {
    if (this.code !== this.#judged) return;
    this.#view.dispatch({ changes: { from, to, insert }, selection: { anchor: from }, scrollIntoView: true });
  }

  show(problems: readonly Problem[]): void {
    this.#judged = this.code;
    const end = this.#view.state.doc.length;
    const diagnostics = problems.map((problem): Diagnostic => ({
      from: Math.min(problem.from, end),
      to: Math.min(Math.max(problem.to, problem.from), end),
      severity: 'error',
      ...(problem.rule !== null && { source: `reclaim/${problem.rule}` }),
      message: problem.message,
      actions: problem.suggestions.map((suggestion, index) => ({
        name: problem.suggestions.length === 1 ? 'Apply the suggestion' : `Apply suggestion ${String(index + 1)}`,
        apply: () => { this.apply(suggestion); },
      })),
    }));
    this.#view.dispatch(setDiagnostics(this.#view.state, diagnostics));
  }

  /** Brings a place into sight and puts the cursor there. */
  goTo(offset: number): void {
    const anchor = Math.min(offset, this.#view.state.doc.length);
    this.#view.dispatch({ selection: { anchor }, scrollIntoView: true });
    this.#view.focus();
  }

  light(part: Lit | null): void {
    const end = this.#view.state.doc.length;
    this.#view.dispatch({ effects: light.of(part && part.from < part.to && part.to <= end ? part : null) });
  }

  set language(language: Language) {
    this.#view.dispatch({ effects: this.#language.reconfigure(languageOf(language)) });
  }

  set isDark(isDark: boolean) {
    this.#view.dispatch({ effects: this.#theme.reconfigure(themeOf(isDark)) });
  }

  destroy(): void {
    this.#view.destroy();
  }
}

function languageOf(language: Language): ReturnType<typeof javascript> {
  return javascript({ typescript: language === 'ts' });
}

function themeOf(isDark: boolean): typeof oneDark {
  return isDark ? oneDark : [];
}
