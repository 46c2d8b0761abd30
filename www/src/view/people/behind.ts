import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { MembersBehind, ReceiptFilter, ReceiptsBehind } from '../../engine/report.js';
import { sheets } from '../../style/sheet.js';
import type { Texts } from '../../text/texts.js';
import { define } from '../define.js';
import styles from './behind.css?inline';
import type { Chosen, Members } from './chosen.js';
import { listBehind } from './columns.js';
import './people.js';
import './receipt-list.js';

/** Receipts with the name of the figure that they stand behind. */
export interface NamedReceipts extends ReceiptsBehind {
  readonly name: string;
}

/** What is open below. */
type Open =
  | { readonly kind: 'members'; readonly chosen: Chosen }
  | { readonly kind: 'receipts'; readonly name: string; readonly filter: ReceiptFilter };

/** The members and receipts behind a figure or a finding: links that open their lists in place. */
export class Behind extends LitElement {
  static override readonly styles = sheets(styles);

  @property({ attribute: false }) texts!: Texts;
  @property({ attribute: false }) of!: Members;
  @property({ attribute: false }) members: readonly MembersBehind[] = [];
  @property({ attribute: false }) receipts: readonly NamedReceipts[] = [];
  /** The message above the members. */
  @property({ attribute: false }) head = 'behind-members';
  /** One link that says how many, rather than a list of who they are. */
  @property({ attribute: false }) brief = false;
  /** Rows of the files that could not be read. */
  @property({ attribute: false }) setAside = 0;
  @state() private open: Open | null = null;

  /** Under other settings the same figure may count others. */
  override willUpdate(changed: PropertyValues<this>): void {
    const { open } = this;
    if (open?.kind !== 'members' || !changed.has('members')) return;
    const now = this.members.find(({ name }) => name === open.chosen.id);
    if (!now) this.open = null;
    else if (JSON.stringify(now.rule) !== JSON.stringify(open.chosen.rule)) {
      this.open = { kind: 'members', chosen: { ...open.chosen, rule: now.rule } };
    }
  }

  override render(): TemplateResult {
    const { texts, members, receipts } = this;
    return html`${
      members.length > 0
        ? this.group(
            this.head,
            members.map((one) => this.whom(one)),
          )
        : nothing
    }
      ${
        receipts.length > 0
          ? this.group(
              'behind-receipts',
              receipts.map((one) => this.which(one)),
            )
          : nothing
      }
      ${this.panel(texts)}`;
  }

  private group(head: string, links: readonly TemplateResult[]): TemplateResult {
    if (this.brief) return html`${links}`;
    return html`<h5 class="tiny soft">${this.texts.t(head)}</h5>
      <ul>
        ${links.map((link) => html`<li>${link}</li>`)}
      </ul>`;
  }

  private whom({ name: id, members: count, rule }: MembersBehind): TemplateResult {
    const { texts } = this;
    const name = texts.t(id);
    const chosen = { id, name, rule, ...listBehind(id) };
    if (this.brief) {
      const show = texts.t('behind-show-members', { count });
      return this.opener(id, html`${show}`, `${show}: ${name}`, { kind: 'members', chosen });
    }
    const size = texts.t('behind-count-members', { count });
    const label = html`${name} <span class="size">${size}</span>`;
    return this.opener(id, label, null, { kind: 'members', chosen });
  }

  private which({ name, receipts: count, filter }: NamedReceipts): TemplateResult {
    const size = this.texts.t('behind-count-receipts', { count });
    const label = html`${name} <span class="size">${size}</span>`;
    return this.opener(name, label, null, { kind: 'receipts', name, filter });
  }

  private opener(
    id: string,
    label: TemplateResult,
    spoken: string | null,
    open: Open,
  ): TemplateResult {
    const isOpen = this.open !== null && idOf(this.open) === id;
    const closing = isOpen && this.brief;
    return html`<button
      type="button"
      class="link"
      aria-expanded=${isOpen}
      aria-label=${closing ? nothing : (spoken ?? nothing)}
      @click=${() => this.turn(isOpen ? null : open)}
    >
      ${closing ? this.texts.t('behind-close') : label}
    </button>`;
  }

  private turn(open: Open | null): void {
    this.open = open;
  }

  private panel(texts: Texts): TemplateResult | typeof nothing {
    const { open, of } = this;
    if (!open) return nothing;
    if (open.kind === 'members') {
      return html`<lc-people
        .texts=${texts}
        .segments=${of.segments}
        .run=${of.run}
        .settings=${of.settings}
        .chosen=${open.chosen}
      ></lc-people>`;
    }
    return html`<lc-receipt-list
      .texts=${texts}
      .run=${of.run}
      .settings=${of.settings}
      .filter=${open.filter}
      .name=${open.name}
      .setAside=${this.setAside}
    ></lc-receipt-list>`;
  }
}

function idOf(open: Open): string {
  return open.kind === 'members' ? open.chosen.id : open.name;
}

define('lc-behind', Behind);
