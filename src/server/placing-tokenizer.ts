import { ErrorCodes, type Token, Tokenizer, TokenizerMode } from 'parse5';

/** An attribute as it is read, and where it is written. */
export interface Attribute {
  /** In lower case. */
  readonly name: string;
  /** Decoded; '' when there is none. */
  readonly value: string;
  /** Where its name begins. */
  readonly start: number;
  /** Behind its value and the quote of that. */
  readonly end: number;
}

/** A start or end tag, whole. */
export interface Tag {
  /** In lower case. */
  readonly name: string;
  readonly isEnd: boolean;
  readonly isSelfClosing: boolean;
  readonly start: number;
  /** Behind its name. */
  readonly nameEnd: number;
  /** Behind its `>`. */
  readonly end: number;
  /** In their order; those that browsers drop, since there is one of that name already, too. */
  readonly attributes: readonly Attribute[];
}

interface Placed {
  readonly written: Token.Attribute;
  readonly start: number;
  end: number;
}

/**
 * parse5's tokenizer, which says of tags where they and their attributes are written, and takes down
 * nothing else. Its own locations leave out what stands between `=` and `>`, and attributes that are
 * written twice: browsers drop them, but the second one counts when the first is renamed. Texts and
 * comments, which nobody asks for and which may never end, take no memory so.
 */
export class PlacingTokenizer extends Tokenizer {
  /** Names of the tags whose attributes are asked for. */
  noted: ReadonlySet<string> = new Set();
  private start = 0;
  private lastEnd = 0;
  private placed: Placed[] = [];
  private isAsked = false;
  /** States of what stands between tags, or in an element whose content is text. */
  private readonly textStates: ReadonlySet<number> = new Set([
    TokenizerMode.DATA,
    TokenizerMode.RCDATA,
    TokenizerMode.RAWTEXT,
    TokenizerMode.SCRIPT_DATA,
  ]);

  /** The tag that it tells of at this moment. */
  tagOf({ tagName: name, selfClosing: isSelfClosing }: Token.TagToken, isEnd: boolean): Tag {
    const { start, lastEnd: end } = this;
    const attributes = this.placed.map(({ written, start: from, end: to }): Attribute => {
      return { name: written.name, value: written.value, start: from, end: to };
    });
    const nameEnd = start + (isEnd ? 2 : 1) + name.length;
    return { name, isEnd, isSelfClosing, start, nameEnd, end, attributes };
  }

  /** Whether what is read was left within a tag: nothing but a `>` ends it. */
  get isInTag(): boolean {
    return this.currentToken !== null && 'tagName' in this.currentToken;
  }

  /** Where what may still become a tag begins. */
  get settled(): number {
    if (this.isInTag) return this.start;
    const { droppedBufferSize, pos } = this.preprocessor;
    // A `</` is read already before it is known what it begins.
    return Math.max(this.lastEnd, droppedBufferSize + pos - 1);
  }

  /** Forgets what is read, up to a tag that is not whole. */
  forget(): void {
    if (this.isInTag) return;
    const token = this.currentToken;
    if (token && 'publicId' in token)
      Object.assign(token, { name: '', publicId: '', systemId: '' });
    this.preprocessor.dropParsedChunk();
  }

  protected override _createStartTagToken(): void {
    super._createStartTagToken();
    this.begin(1);
  }

  protected override _createEndTagToken(): void {
    super._createEndTagToken();
    this.begin(2);
  }

  protected override emitCurrentTagToken(): void {
    this.lastEnd = this.preprocessor.offset + 1;
    super.emitCurrentTagToken();
    this.isAsked = false;
  }

  protected override _createAttr(first: string): void {
    super._createAttr(first);
    const token = this.currentToken as Token.TagToken;
    this.isAsked = this.noted.has(token.tagName);
    const start = this.preprocessor.offset;
    if (this.isAsked) this.placed.push({ written: this.currentAttr, start, end: start });
  }

  protected override _leaveAttrName(): void {
    this.endAttribute();
  }

  protected override _leaveAttrValue(): void {
    this.endAttribute();
  }

  /** Of a comment nothing counts but what may end it. */
  protected override _extendRun(cp: number): void {
    if (this.isAsked) super._extendRun(cp);
    else if (this.currentToken && 'data' in this.currentToken) this.passTo(/[<>-]/g);
  }

  protected override _extendRunWith(text: string, cpOffset: number): void {
    if (this.isAsked) super._extendRunWith(text, cpOffset);
  }

  protected override _startCharacterReference(): void {
    if (this.isInTag) super._startCharacterReference();
  }

  /** Of text nothing counts but what may begin a tag. */
  protected override _emitCodePoint(): void {
    if (this.textStates.has(this.state)) this.passTo(/</g);
  }

  protected override _emitChars(): void {}

  protected override _err(code: ErrorCodes): void {
    if (code === ErrorCodes.missingAttributeValue) this.endAttribute();
  }

  /** Goes on at what counts next, or behind all that has come: letter by letter takes ten times as long. */
  private passTo(what: RegExp): void {
    const { preprocessor } = this;
    what.lastIndex = preprocessor.pos + 1;
    preprocessor.pos = (what.exec(preprocessor.html)?.index ?? preprocessor.html.length) - 1;
  }

  private begin(behind: number): void {
    this.start = this.preprocessor.offset - behind;
    this.placed = [];
  }

  private endAttribute(): void {
    const last = this.isAsked && this.placed.at(-1);
    if (last) last.end = this.preprocessor.offset;
  }
}
