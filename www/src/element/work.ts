import { engine } from '../engine/engine.js';
import { EngineError } from '../engine/error.js';
import { tellPaint } from '../engine/phases.js';
import type { Settings } from '../engine/report.js';
import { roomForFiles, sizeOf } from '../engine/room.js';
import type { Reported } from '../engine/run.js';
import type { Entry, Files, Origin, Sample, Source } from '../engine/source.js';
import { isPart } from '../settings/part.js';
import type { Language } from '../text/language.js';
import type { Correction } from '../view/corrections.js';
import { figuresOf, send } from './events.js';
import { later } from './later.js';
import { problemOf } from './problem-of.js';
import type { Recipes } from './recipe.js';
import type { Done, Happening, Looked, State } from './state.js';

/** Files that come in, and what they come to. */
export interface Taking {
  readonly files: readonly File[];
  /** Files that are there already, read or looked at. */
  readonly beside?: Files | null;
  /** Whether the new files join those in any case; else only rows mended do. */
  readonly join?: boolean | undefined;
  /** Whether to show how the files are read, however certain that is. */
  readonly show?: boolean;
  /** Recipes that came with the files. */
  readonly recipes?: Recipes | null;
  /** In which what is said of the files is said. */
  readonly language: Language;
  readonly settings: Partial<Settings>;
}

/** The work that the engine does for one widget, told as happenings and events. */
export class Work {
  private stop: AbortController | null = null;
  private updates = 0;

  constructor(
    private readonly host: EventTarget,
    private readonly happen: (happening: Happening) => void,
  ) {}

  /** Loads the engine while the visitor looks for the file. */
  async warm(): Promise<void> {
    try {
      await engine.warm();
      send(this.host, 'lc-ready', null);
    } catch (error) {
      const problem = problemOf(error);
      // Without a connection the page can still be read; it is said when the engine is needed.
      if (['browser', 'host'].includes(problem.kind))
        this.happen({ kind: 'failed', problem, source: null });
    }
  }

  /** Before another file is chosen. */
  prepare(): void {
    engine.prepare();
  }

  /** Looks at files, then reads them; where something is not certain, asks first. */
  async take(taking: Taking): Promise<void> {
    const { files, beside = null, show = false, recipes = null, language, settings } = taking;
    const join = taking.join || files.length === 0;
    const signal = this.begin();
    const known = beside?.files ?? [];
    const source = join ? filesFrom([...known, ...files], beside?.maps) : filesFrom(files);
    const [size, room] = [sizeOf(source.files), roomForFiles()];
    // Tried again, nothing new comes: the visitor has been told.
    if (files.length > 0 && size > room) {
      this.happen({ kind: 'failed', problem: { kind: 'big', size, room }, source });
      return;
    }
    if (!show) this.happen({ kind: 'read', source });
    try {
      const { look, recipesOf } = await later(language);
      const there = await look(known, beside?.maps ?? [], recipes);
      const come = await look(files, [], { ...recipes, ...recipesOf(there) });
      if (signal.aborted) return;
      const joined = join || come.every(({ preview }) => preview.mended);
      const all = joined ? [...there, ...come] : come;
      if (show || all.some(({ preview }) => preview.problem === null && !preview.certain)) {
        this.happen({ kind: 'asked', files: all });
      } else {
        await this.read(sourceFrom(all), settings, language);
      }
    } catch (error) {
      if (signal.aborted) return;
      // What the engine does not understand can only be a recipe that came along.
      const refused = recipes && error instanceof EngineError && error.failure === 'unexpected';
      const problem = refused ? ({ kind: 'recipe' } as const) : problemOf(error);
      this.happen({ kind: 'failed', problem, source: refused ? null : source });
    }
  }

  /** Reads the source, once there is all that its report needs; what was being read before is given up. */
  async read(source: Source, settings: Partial<Settings>, language: Language): Promise<void> {
    const signal = this.begin();
    this.happen({ kind: 'read', source });
    try {
      const { read, rememberedSettings } = await later(language);
      signal.throwIfAborted();
      const kept = source.kind === 'files' ? rememberedSettings() : null;
      const { run, reported } = await read(source, {
        // Other files have other shops and other members.
        settings: { ...kept, ...settings, only: {} },
        signal,
        onProgress: (progress) => {
          this.happen({ kind: 'progressed', progress });
          const { soFar: _, ...told } = progress;
          send(this.host, 'lc-progress', told);
        },
      });
      this.happen({ kind: 'done', done: { source, run, reported } });
      tellPaint();
      send(this.host, 'lc-report', figuresOf(reported.report));
    } catch (error) {
      if (signal.aborted) return;
      this.happen({ kind: 'failed', problem: problemOf(error), source });
    }
  }

  /** Begins with a sample that the visitor points at; what fails is said when it is asked for. */
  async reach(source: Sample, settings: Partial<Settings>, language: Language): Promise<void> {
    const parts = await later(language).catch(() => null);
    parts?.readAhead(source, { ...settings, only: {} });
  }

  /** Opens the form for figures typed by hand, with those that were typed before. */
  async openForm(figures: Entry | null, language: Language): Promise<void> {
    const signal = this.begin();
    try {
      await later(language);
      if (!signal.aborted) this.happen({ kind: 'typing', figures });
    } catch (error) {
      if (!signal.aborted) this.fail(error, null);
    }
  }

  /** Reports on figures typed by hand. */
  async type(entry: Entry, settings: Partial<Settings>, language: Language): Promise<void> {
    const signal = this.begin();
    const source = { kind: 'typed', entry } as const;
    try {
      const { typedReport, rememberedSettings } = await later(language);
      const { margin } = entry;
      const own = { ...rememberedSettings(), ...settings, ...(margin === null ? {} : { margin }) };
      const reported = await typedReport(entry, own);
      if (signal.aborted) return;
      this.happen({ kind: 'done', done: { source, run: null, reported } });
      send(this.host, 'lc-report', figuresOf(reported.report));
    } catch (error) {
      if (!signal.aborted) this.fail(error, source);
    }
  }

  /** Looks again at one file, of which the visitor said something. */
  async correct(files: readonly Looked[], at: number, correction: Correction): Promise<void> {
    const looked = files[at];
    if (!looked) return;
    const signal = this.begin();
    const { file } = looked;
    try {
      const preview = await engine.look(file, correction(looked.preview));
      if (signal.aborted) return;
      this.happen({ kind: 'asked', files: files.with(at, { file, preview }) });
    } catch (error) {
      if (signal.aborted) return;
      this.happen({ kind: 'failed', problem: problemOf(error), source: sourceFrom(files) });
    }
  }

  /** Reports again on data that was read, or on figures that were typed. */
  async update(
    { run, source }: Done,
    settings: Partial<Settings>,
    language: Language,
  ): Promise<void> {
    this.happen({ kind: 'updating' });
    this.updates += 1;
    const update = this.updates;
    try {
      const { typedReport } = await later(language);
      let inVain = false;
      const whole = { ...settings, only: {} };
      const ofAll = (error: unknown): Promise<Reported> | undefined => {
        if (!isPart(settings.only)) throw error;
        inVain = true;
        return run?.report(whole);
      };
      const reported =
        source.kind === 'typed'
          ? await typedReport(source.entry, whole)
          : await run?.report(settings).catch(ofAll);
      // Only what was asked last is shown.
      if (update !== this.updates || !reported) return;
      this.happen({ kind: 'updated', run, reported, inVain });
      tellPaint();
      send(this.host, 'lc-report', figuresOf(reported.report));
    } catch (error) {
      if (update === this.updates) this.fail(error, source);
    }
  }

  private fail(error: unknown, source: Origin | null): void {
    this.happen({ kind: 'failed', problem: problemOf(error), source });
  }

  /** Gives up what is being read. */
  cancel(): void {
    this.stop?.abort();
    this.stop = null;
  }

  /** What was asked of the data before no longer counts. */
  private begin(): AbortSignal {
    this.cancel();
    this.updates += 1;
    this.stop = new AbortController();
    return this.stop.signal;
  }
}

/** The visitor's files that are on the screen; those that lack receipts are there to be joined. */
export function filesIn(state: State): Files | null {
  if (state.kind === 'import') return sourceFrom(state.files);
  const lacking = state.kind === 'problem' && state.problem.kind === 'nothing';
  const source = state.kind === 'report' ? state.done.source : lacking ? state.source : null;
  return source?.kind === 'files' ? source : null;
}

/** The files as they were looked at, to be read just so. */
export function sourceFrom(files: readonly Looked[]): Files {
  return filesFrom(
    files.map(({ file }) => file),
    files.map(({ preview }) => preview.map),
  );
}

function filesFrom(files: readonly File[], maps: Files['maps'] = []): Files {
  return { kind: 'files', files, maps };
}
