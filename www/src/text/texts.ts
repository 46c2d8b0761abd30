import { FluentBundle, type FluentResource, type FluentVariable } from '@fluent/bundle';
import type { Arg, Message } from '../engine/report.js';
import { unturned } from '../engine/unturned.js';
import { Format } from './format.js';
import type { Language } from './language.js';

/** Arguments as the engine sends them. */
export type Args = Message['args'];

/** A Fluent file as the build reads it, see build-plugins.ts. */
export type Source = FluentResource['body'];

/** Every sentence and name of the page in one language, and its number formats. */
export class Texts {
  readonly format: Format;

  private constructor(
    readonly language: Language,
    private readonly bundle: FluentBundle,
    currency: string,
  ) {
    this.format = new Format(language, currency, {
      points: this.t('short-points'),
      perMonth: this.t('short-per-month'),
      perYear: this.t('short-per-year'),
      items: this.t('short-items'),
      members: this.t('short-members'),
      counted: (unit, count) => this.t(`unit-${unit}`, { count }),
    });
  }

  /** The texts of these Fluent files. */
  static of(language: Language, sources: readonly Source[]): Texts {
    // Isolating marks would stand in copied text; our arguments share the direction of the sentence.
    const bundle = new FluentBundle(language, { useIsolating: false });
    for (const body of sources) bundle.addResource({ body });
    return new Texts(language, bundle, 'RUB');
  }

  /** Adds more files, to these texts and to those in another currency. */
  add(sources: readonly Source[]): void {
    for (const body of sources) this.bundle.addResource({ body });
  }

  /** The same texts with money in another currency. */
  in(currency: string): Texts {
    return currency === this.format.currency
      ? this
      : new Texts(this.language, this.bundle, currency);
  }

  /** A text of the page. */
  t(id: string, values: Record<string, FluentVariable> = {}): string {
    return this.find(id, null, values) ?? `{${id}}`;
  }

  /** What the engine says. */
  say(message: Message): string {
    return this.find(message.id, null, this.values(message.args)) ?? `{${message.id}}`;
  }

  /** A text that may be absent: attribute `name` of the message `id`. */
  attribute(id: string, name: string, args: Args = {}): string | null {
    return this.find(id, name, this.values(args));
  }

  /** A text of the page that may be absent. */
  maybe(id: string, name: string, values: Record<string, FluentVariable>): string | null {
    return this.find(id, name, values);
  }

  /** An argument by itself, as it stands in a sentence. */
  arg(arg: Arg): string {
    const value = this.variable(arg);
    return typeof value === 'number' ? this.format.count(value) : String(value);
  }

  private find(
    id: string,
    attribute: string | null,
    values: Record<string, FluentVariable>,
  ): string | null {
    const message = this.bundle.getMessage(id);
    const pattern = attribute === null ? message?.value : message?.attributes[attribute];
    // Errors are collected rather than thrown: an argument that is missing shows as its name.
    return pattern ? this.bundle.formatPattern(pattern, values, []) : null;
  }

  private values(args: Args): Record<string, FluentVariable> {
    const values: Record<string, FluentVariable> = {};
    for (const [name, arg] of Object.entries(args)) {
      if (arg) values[name] = this.variable(arg);
    }
    return values;
  }

  /** Numbers are put in as written; only a count stays a number, since it decides the plural. */
  private variable(arg: Arg): FluentVariable {
    switch (arg.kind) {
      case 'text':
        return unturned(arg.value);
      case 'name':
        return this.find(arg.value, null, {}) ?? arg.value;
      case 'message':
        return this.say(arg.value);
      case 'count':
        return arg.value;
      case 'number':
        return this.format.plain(arg.value);
      case 'share':
        return this.format.share(arg.value);
      case 'sharePoints':
        return this.format.sharePoints(arg.value);
      case 'change':
        return this.format.change(arg.value);
      case 'money':
        return this.format.money(arg.value);
      case 'figure':
        return this.format.value(arg.value.unit, arg.value.value);
      case 'range':
        return this.format.range(arg.value.unit, [arg.value.low, arg.value.high]);
      case 'date':
        return this.format.date(arg.value);
      case 'month':
        return this.format.month(arg.value);
      case 'bytes':
        return this.format.bytes(arg.value);
    }
  }
}
