import type { Engine } from './engine.js';
import { EngineError, NothingReadError } from './error.js';
import { tell } from './phases.js';
import type { Answer, GivenSettings } from './protocol.js';
import type {
  Alternative,
  Breakdown,
  CohortsQuestion,
  CohortsView,
  Dynamics,
  Facet,
  GoodsList,
  GoodsQuery,
  List,
  ListQuery,
  MovementAnswer,
  MovementQuestion,
  PeopleQuestion,
  Portrait,
  Quality,
  Question,
  ReceiptList,
  ReceiptQuery,
  Report,
  Rule,
  Step,
  Steps,
  Style,
} from './report.js';
import { unturned } from './unturned.js';

/** A report, and the very bytes that the engine wrote. */
export interface Reported {
  readonly report: Report;
  readonly json: Uint8Array<ArrayBuffer>;
}

/** A question about members that asks nothing yet. */
const NOTHING_ASKED: PeopleQuestion = {
  list: null,
  receipts: null,
  goods: null,
  style: null,
  portrait: null,
  dynamics: null,
  movement: null,
  cohorts: null,
  facets: false,
};

/** Data that was read: can be reported on again with other settings. */
export class Run {
  constructor(
    private readonly engine: Engine,
    private readonly id: number,
  ) {}

  /** The report under these settings; nothing is read again. */
  async report(settings: GivenSettings): Promise<Reported> {
    return reported(await this.engine.ask({ kind: 'report', run: this.id, settings }));
  }

  /** A figure by shop, level and so on. */
  breakdown(settings: GivenSettings, kpi: string, by: string): Promise<Breakdown> {
    return this.answer(settings, { kpi, by, step: null });
  }

  /** A figure in steps of time. */
  steps(settings: GivenSettings, kpi: string, step: Step): Promise<Steps> {
    return this.answer(settings, { kpi, by: null, step });
  }

  /** A figure under each way of the definitions that change it, a list for each definition. */
  alternatives(settings: GivenSettings, kpi: string): Promise<Alternative[][]> {
    return this.answer(settings, { kpi, by: null, step: null });
  }

  private async answer<Of>(settings: GivenSettings, question: Question): Promise<Of> {
    const answer = await this.engine.ask({ kind: 'ask', run: this.id, settings, question });
    if (answer.kind === 'ask') return parsed(answer.json);
    throw errorOf(answer);
  }

  /** A page of a list of members. */
  async list(settings: GivenSettings, list: ListQuery): Promise<List> {
    return parsed(await this.people(settings, { list }));
  }

  /** The whole of a list as CSV. */
  listCsv(
    settings: GivenSettings,
    list: ListQuery,
    style: Style,
  ): Promise<Uint8Array<ArrayBuffer>> {
    return this.people(settings, { list, style });
  }

  /** How some members differ from the rest. */
  async portrait(settings: GivenSettings, portrait: Rule): Promise<Portrait> {
    return parsed(await this.people(settings, { portrait }));
  }

  /** A page of receipts. */
  async receipts(settings: GivenSettings, receipts: ReceiptQuery): Promise<ReceiptList> {
    return parsed(await this.people(settings, { receipts }));
  }

  /** All receipts of a list as CSV. */
  receiptsCsv(
    settings: GivenSettings,
    receipts: ReceiptQuery,
    style: Style,
  ): Promise<Uint8Array<ArrayBuffer>> {
    return this.people(settings, { receipts, style });
  }

  /** A page of products or categories. */
  async goods(settings: GivenSettings, goods: GoodsQuery): Promise<GoodsList> {
    return parsed(await this.people(settings, { goods }));
  }

  /** All of them as CSV. */
  goodsCsv(
    settings: GivenSettings,
    goods: GoodsQuery,
    style: Style,
  ): Promise<Uint8Array<ArrayBuffer>> {
    return this.people(settings, { goods, style });
  }

  /** How the classes of a scheme did month by month. */
  async dynamics(settings: GivenSettings, scheme: string): Promise<Dynamics> {
    return parsed(await this.people(settings, { dynamics: scheme }));
  }

  /** Who moved from which class to which since so many days ago. */
  async movement(settings: GivenSettings, movement: MovementQuestion): Promise<MovementAnswer> {
    return parsed(await this.people(settings, { movement }));
  }

  /** What the report can be narrowed to. */
  async facets(settings: GivenSettings): Promise<Facet[]> {
    return parsed(await this.people(settings, { facets: true }));
  }

  /** Members who began together or are alike, by age. */
  async cohorts(settings: GivenSettings, cohorts: CohortsQuestion): Promise<CohortsView> {
    return parsed(await this.people(settings, { cohorts }));
  }

  private async people(
    settings: GivenSettings,
    asked: Partial<PeopleQuestion>,
  ): Promise<Uint8Array<ArrayBuffer>> {
    const question = { ...NOTHING_ASKED, ...asked };
    const answer = await this.engine.ask({ kind: 'people', run: this.id, settings, question });
    if (answer.kind === 'people') return answer.bytes;
    throw errorOf(answer);
  }

  /** The rows of a file that were set aside, as CSV with their reasons. */
  async setAsideCsv(file: number): Promise<Uint8Array<ArrayBuffer>> {
    const answer = await this.engine.ask({ kind: 'setAside', run: this.id, file });
    if (answer.kind === 'setAside') return answer.csv;
    throw errorOf(answer);
  }

  /** Frees the memory of the data. */
  close(): void {
    this.engine.forget(this.id);
  }
}

/** A report that came.
 *
 * @throws what came instead.
 */
export function reported(answer: Answer): Reported {
  if (answer.kind !== 'report') throw errorOf(answer);
  const report: Report = parsed(answer.json);
  tell(answer.spent);
  return { report, json: answer.json };
}

/** What another answer than the one asked for stands for. */
export function errorOf(answer: Answer): Error {
  if (answer.kind === 'failed') return new EngineError(answer.failure, answer.detail);
  if (answer.kind !== 'nothing') return new Error(`unexpected answer ${answer.kind}`);
  const quality: Quality = parsed(answer.quality);
  return new NothingReadError(quality);
}

function parsed(json: Uint8Array): ReturnType<typeof JSON.parse> {
  return JSON.parse(unturned(decoded(json)));
}

/** The text that bytes are. */
export function decoded(json: Uint8Array): string {
  return new TextDecoder().decode(json);
}
