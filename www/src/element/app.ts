import { css, html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Industry, Settings } from '../engine/report.js';
import { type BytesFile, type Entry, filesOf, type Origin, type Source } from '../engine/source.js';
import type { Address } from '../share/address.js';
import { sheets } from '../style/sheet.js';
import tokens from '../style/tokens.css?inline';
import { languageAround } from '../text/first.js';
import type { Language } from '../text/language.js';
import { completeTexts, loadTexts } from '../text/load.js';
import type { Texts } from '../text/texts.js';
import type { Correction } from '../view/corrections.js';
import { define } from '../view/define.js';
import { InTurn } from '../view/in-turn.js';
import { languageSwitch } from '../view/language-switch.js';
import type { Said } from '../view/read-again.js';
import { turn } from '../view/turn.js';
import styles from './app.css?inline';
import { Darkness } from './darkness.js';
import { send } from './events.js';
import { Fragment } from './fragment.js';
import { holdPlace } from './hold-place.js';
import { industryOf } from './industry.js';
import { listen } from './inputs.js';
import { later, laterBegun, reached } from './later.js';
import { passSlots } from './pass-slots.js';
import { problemOf } from './problem-of.js';
import { isRecipe, type Recipes, recipesIn } from './recipe.js';
import { type Acts, screen } from './screens.js';
import {
  type Happening,
  isChoosing,
  type Looked,
  next,
  runsOf,
  START,
  type State,
} from './state.js';
import { filesIn, type Taking, Work } from './work.js';

// For the door, which asks for it where this is not shown.
export { textsAround } from '../text/around.js';

/** Files, or what a host page has read itself. */
type Given = readonly File[] | readonly BytesFile[];

/** What stands behind the door: the states of the widget and what moves it between them. */
export class App extends InTurn {
  /** Nothing of the page's type comes in; hiding the widget and shutting it off stay the page's. */
  static override readonly styles = [
    css`:host{all:initial;visibility:inherit;pointer-events:inherit}`,
    ...sheets(tokens, styles),
  ];

  @property({ reflect: true }) theme: 'light' | 'dark' = 'light';
  @state() private texts: Texts | null = null;
  @state() private state: State = START;
  @state() industry: Industry = 'grocery';
  /** The visitor's own choice, to which the page returns after a sample. */
  private ownIndustry: Industry = 'grocery';
  @state() dragging = false;
  private chosenLanguage: Language | null = null;
  private corrected = Promise.resolve();
  /** Recipes dropped before any file. */
  private recipes: Recipes | null = null;
  /** The last settings that a report was asked for. */
  private asked: { source: Origin; settings: Settings } | null = null;
  /** What stood in the page's address and no report has taken over yet. */
  private given: Partial<Settings> = {};
  private address: Address | null = null;
  /** When the data was chosen, by the page's own clock. */
  since = 0;
  private readonly work: Work;
  /** What the host page gave before the engine was there; a frame that takes its place reads it. */
  private early: Given | null = null;
  private isWarm = false;
  private isRefused = false;
  /** Heard from the first moment, acted on when the first part is there. */
  private readonly reaching: Promise<void>;
  private readonly darkness = new Darkness(this, () => this.followTheme());

  constructor(
    private readonly host: HTMLElement,
    /** Called where the page's policy does not let the engine run. */
    private readonly refused: (given: Given | null) => void,
  ) {
    super();
    new Fragment(this, () => this.readAddress());
    this.work = new Work(host, (happening) => this.happen(happening));
    listen(host, {
      files: (files) => void this.load(files),
      cells: (text) => this.readCells(text),
      dragging: (over) => {
        this.dragging = over;
      },
    });
    this.reaching = reached(host);
  }

  /** Takes over the attributes of the element that the host page sees. */
  async follow(): Promise<void> {
    this.followTheme();
    const industry = industryOf(this.host.getAttribute('industry'));
    if (industry && industry !== this.industry) this.setIndustry(industry);
    await this.speak(this.chosenLanguage ?? languageAround(this.host));
  }

  /** After the first screen, which shares the line with nothing: what files will need. */
  async lookAhead(): Promise<void> {
    await this.work.warm();
    [this.isWarm, this.early] = [true, null];
    await this.reaching;
    this.bringLater();
  }

  /** Reads files, or bytes that the host page has at hand. */
  async load(given: Given): Promise<void> {
    if (this.isRefused) return this.refused(given);
    if (!this.isWarm) this.early = given;
    const all = filesOf(given);
    const files = all.filter((file) => !isRecipe(file));
    const found = await Promise.all(all.filter(isRecipe).map(recipesIn));
    for (const recipes of found) {
      if (!recipes) return this.fail('recipe');
      this.recipes = { ...this.recipes, ...recipes };
    }
    if (all.length === 0) return this.fail('empty');
    const beside = filesIn(this.state);
    if (files.length > 0) this.take({ files, beside });
    else if (beside) this.take({ files: beside.files });
    else this.fail('held');
  }

  /** Opens the report of a link, and takes over settings that stand in the page's address. */
  readAddress(): void {
    if (!this.address && !/[#&]lc-/.test(location.hash)) return;
    this.addressed()
      .then((address) => address?.read())
      .catch((error) => this.happen({ kind: 'failed', problem: problemOf(error), source: null }));
  }

  /** Comes to stand behind its door, unless a frame already does. */
  enter(): void {
    if (!this.isRefused) this.host.shadowRoot?.append(this);
  }

  /** Gives up what is being read, when the element leaves the page. */
  leave(): void {
    if (this.state.kind === 'reading') this.cancel();
  }

  override render(): TemplateResult | typeof nothing {
    const { texts } = this;
    if (!texts) return nothing;
    return html`<div class="frame" lang=${texts.language}>
      ${languageSwitch(texts, this.choose)}
      <div class="place">${screen(texts, this.state, this, this.acts)}</div>
    </div>`;
  }

  private followTheme(): void {
    const wanted = this.host.getAttribute('theme');
    const dark = wanted === 'dark' || (wanted !== 'light' && this.darkness.on);
    this.theme = dark ? 'dark' : 'light';
  }

  /** What the screens can ask for. */
  private readonly acts: Acts = {
    happen: (happening) => this.happen(happening),
    load: (files) => void this.load(files),
    readCells: (text) => this.readCells(text),
    read: (source) => this.read(source),
    reach: (source) => {
      const settings = { ...this.given, industry: source.industry };
      if (this.texts) void this.work.reach(source, settings, this.texts.language);
    },
    type: (figures) => this.type(figures),
    openForm: (figures) => {
      if (this.texts) void this.work.openForm(figures, this.texts.language);
    },
    again: (source) => this.again(source),
    cancel: () => this.cancel(),
    setIndustry: (industry) => this.setIndustry(industry),
    change: (settings) => this.change(settings),
    correct: (at, correction) => this.correct(at, correction),
    leaveOut: (files, at) => this.leaveOut(files, at),
    readAgain: (said) => this.readAgain(said),
    join: (files) => this.take({ files, beside: filesIn(this.state), join: true }),
    showImport: () => this.take({ files: [], beside: filesIn(this.state), show: true }),
  };

  private readonly choose = (language: Language): void => {
    this.chosenLanguage = language;
    // Without a connection the page goes on in the language that it has.
    this.speak(language).catch(() => undefined);
  };

  private async speak(language: Language): Promise<void> {
    const texts = await loadTexts(language);
    // What is on the screen, or about to be, speaks the new language as a whole.
    if (laterBegun()) await completeTexts(language);
    this.texts = texts;
    void this.prepare(texts);
  }

  /** Should it fail, it is tried again, or said, when there are files. */
  private bringLater(): void {
    if (this.texts) later(this.texts.language).catch(() => undefined);
  }

  private async prepare(texts: Texts): Promise<void> {
    await this.updateComplete;
    for (const preparation of texts.format.preparations()) {
      await turn();
      preparation();
    }
  }

  private happen(happening: Happening): void {
    if (happening.kind === 'failed' && happening.problem.kind === 'host') {
      this.isRefused = true;
      this.refused(this.early);
      this.early = null;
      return;
    }
    const before = this.state;
    const after = next(before, happening);
    if (before.kind !== after.kind) holdPlace(this, after);
    if (isChoosing(after) && !isChoosing(before)) this.since = performance.now();
    this.state = after;
    // An update that has only begun still shows what was before.
    if (happening.kind !== 'updating') this.keepAddress(after, happening.kind === 'updated');
    if (happening.kind === 'done' || happening.kind === 'restored') this.asked = null;
    if (happening.kind === 'done') this.given = {};
    const held = runsOf(after);
    for (const run of runsOf(before)) if (!held.includes(run)) run.close();
    const come = happening.kind === 'done' && happening.done.run;
    if (come && !held.includes(come)) come.close();
    if (happening.kind === 'restored' && after.kind === 'report') {
      this.industry = after.done.reported.report.settings.industry;
    }
    if (after.kind === 'start' && before.kind !== 'start') {
      this.industry = this.ownIndustry;
      this.work.prepare();
    }
    if (happening.kind === 'failed' && happening.problem.kind === 'recipe') this.recipes = null;
    if (happening.kind === 'failed') send(this.host, 'lc-error', { kind: happening.problem.kind });
  }

  private async addressed(): Promise<Address | null> {
    if (!this.texts) return null;
    const { Address } = await later(this.texts.language);
    this.address ??= new Address(
      this.host,
      (happening) => this.happen(happening),
      (settings) => {
        this.industry = this.ownIndustry = settings.industry;
        if (this.state.kind === 'report') this.change(settings);
        else this.given = settings;
      },
    );
    return this.address;
  }

  private keepAddress(state: State, isStep: boolean): void {
    if (!this.address && !this.host.hasAttribute('address')) return;
    if (state.kind !== 'report') this.address?.leave(state.kind);
    else
      void this.addressed().then(
        (address) => address?.show(state.done, isStep),
        () => undefined,
      );
  }

  private fail(kind: 'empty' | 'held' | 'recipe'): void {
    this.happen({ kind: 'failed', problem: { kind }, source: null });
  }

  private cancel(): void {
    this.work.cancel();
    this.happen({ kind: 'cancelled' });
  }

  private read(source: Source, settings: Partial<Settings> = {}): void {
    const industry = source.kind === 'sample' ? source.industry : this.ownIndustry;
    this.industry = industry;
    const all = { ...this.given, ...settings, industry };
    if (this.texts) void this.work.read(source, all, this.texts.language);
  }

  private type(figures: Entry): void {
    this.industry = this.ownIndustry;
    const { industry } = this;
    const all = { ...this.given, industry };
    if (this.texts) void this.work.type(figures, all, this.texts.language);
  }

  private again(source: Origin): void {
    if (source.kind === 'sample') this.read(source);
    else if (source.kind === 'typed') this.type(source.entry);
    else if (source.kind === 'files') this.take({ files: [], beside: source });
  }

  /** The step of import takes what comes as one more file. */
  private take(taking: Omit<Taking, 'settings' | 'recipes' | 'language'>): void {
    const { recipes, texts } = this;
    if (!texts) return;
    const importing = this.state.kind === 'import' ? { join: true, show: true } : {};
    this.industry = this.ownIndustry;
    void this.work.take({
      ...taking,
      ...importing,
      recipes,
      language: texts.language,
      settings: { ...this.given, industry: this.industry },
    });
  }

  /** One after another: each is put to what the one before it came to. */
  private correct(at: number, correction: Correction): void {
    this.corrected = this.corrected.then(async () => {
      const { state } = this;
      if (state.kind === 'import') await this.work.correct(state.files, at, correction);
    });
  }

  private leaveOut(files: readonly Looked[], at: number): void {
    const rest = files.filter((_, place) => place !== at);
    this.happen(rest.length > 0 ? { kind: 'asked', files: rest } : { kind: 'new' });
  }

  /** What was said of a file bears on how its rows are read, so they are read again. */
  private readAgain({ at, of }: Said): void {
    const source = filesIn(this.state);
    const said = source?.maps[at];
    if (!said) return;
    const settings = this.state.kind === 'report' && this.state.done.reported.report.settings;
    this.read({ ...source, maps: source.maps.with(at, { ...said, ...of }) }, settings || {});
  }

  private readCells(text: string): void {
    void this.load([new File([text], this.texts?.t('paste-name') ?? '')]);
  }

  private setIndustry(industry: Industry): void {
    this.industry = industry;
    this.ownIndustry = industry;
    this.change({});
  }

  /** Reports again with other settings; what was chosen before stays. */
  private change(settings: Partial<Settings>): void {
    if (this.state.kind !== 'report') return;
    const { done } = this.state;
    const { source } = done;
    if (source.kind === 'link') return;
    // What was asked and is not answered yet stays too.
    const before =
      this.asked?.source === source ? this.asked.settings : done.reported.report.settings;
    const asked = { ...before, industry: this.industry, ...settings };
    this.asked = { source, settings: asked };
    this.industry = asked.industry;
    if (source.kind !== 'sample') this.ownIndustry = asked.industry;
    if (this.texts) void this.work.update(done, asked, this.texts.language);
  }
}

define('lc-app', App);

/** Puts the widget behind its door. */
export async function mount(
  host: HTMLElement,
  parts: string,
  refused: (given: Given | null) => void,
): Promise<App> {
  const app = new App(host, refused);
  app.setAttribute('exportparts', parts);
  await app.follow();
  void app.lookAhead();
  app.readAddress();
  passSlots(host, app);
  app.enter();
  return app;
}
