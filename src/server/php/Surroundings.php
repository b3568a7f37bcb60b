<?php

namespace Soglasie;

/** What surrounds a tag, as far as it changes how the text behind it is read: the twin of surroundings.ts. */
final class Surroundings
{
    public const NOTED = ['template', 'select', 'plaintext', 'frameset', 'col', 'svg', 'math'];
    private const MAX_DEPTH = 512;
    private const BREAKS_OUT = '~^(?:b|big|blockquote|body|br|center|code|dd|div|dl|dt|em|embed|h[1-6]|head|hr|i|img|li|listing|menu|meta|nobr|ol|p|pre|ruby|s|small|span|strong|strike|sub|sup|table|tt|u|ul|var)$~D';
    private const HOLDS_HTML = '~^(?:title|desc|foreignobject)$~D';
    private const MAY_HOLD_HTML = '~^(?:m[inos]|mtext|annotation-xml)$~D';
    private const VOID = '~^(?:area|base|basefont|bgsound|br|col|embed|frame|hr|image|img|input|keygen|link|meta|param|source|track|wbr)$~D';
    private const VARIES = '~^(?:style|textarea|title|xmp|iframe|noembed|noframes|noscript|svg|math)$~D';

    /** Open elements from the outermost `svg` or `math`: name, is HTML, holds HTML, is SVG. */
    private array $open = [];
    private int $templates = 0;
    private int $select = -1;

    public function isWithin(): bool
    {
        return $this->open !== [];
    }

    public function isForeign(): bool
    {
        return $this->open !== [] && !end($this->open)[1];
    }

    public function isInTemplate(): bool
    {
        return $this->templates > 0;
    }

    /** Takes a tag in: 'html', 'foreign', or 'lost' when only a whole parser can say how the page goes on. */
    public function pass(string $name, bool $isEnd, bool $isSelfClosing): string
    {
        $wasWithin = $this->open !== [];
        if ($wasWithin) {
            $reading = $isEnd ? $this->close($name) : $this->enter($name, $isSelfClosing);
            if ($reading !== 'html') {
                return $reading;
            }
        }
        if ($name === 'template') {
            $this->templates = max(0, $this->templates + ($isEnd ? -1 : 1));
        }
        if ($name === 'select') {
            if (!$isEnd) {
                $this->select = $this->templates;
            } elseif ($this->select === $this->templates) {
                $this->select = -1;
            }
        }
        if ($isEnd) {
            return 'html';
        }
        if ($this->select >= 0 && preg_match(self::VARIES, $name)) {
            return 'lost';
        }
        if ($name === 'plaintext' || $name === 'frameset' || ($name === 'col' && $this->templates)) {
            return 'lost';
        }
        if (!$wasWithin && ($name === 'svg' || $name === 'math') && !$isSelfClosing) {
            $this->open[] = [$name, false, false, $name === 'svg'];
        }
        return 'html';
    }

    private function close(string $name): string
    {
        $at = count($this->open) - 1;
        if ($this->open[$at][1]) {
            if ($this->open[$at][0] !== $name) {
                return 'lost';
            }
            array_pop($this->open);
            return 'html';
        }
        while ($at >= 0 && !$this->open[$at][1] && $this->open[$at][0] !== $name) {
            $at--;
        }
        if ($at < 0 || $this->open[$at][1]) {
            return 'lost';
        }
        array_splice($this->open, $at);
        return 'foreign';
    }

    private function enter(string $name, bool $isSelfClosing): string
    {
        if (count($this->open) > self::MAX_DEPTH) {
            return 'lost';
        }
        if (!end($this->open)[2]) {
            if (!preg_match(self::BREAKS_OUT, $name)) {
                // Whether `font` breaks out depends on its attributes.
                if ($name === 'font' || preg_match(self::MAY_HOLD_HTML, $name)) {
                    return 'lost';
                }
                $isSvg = end($this->open)[3];
                $holdsHtml = (bool) preg_match(self::HOLDS_HTML, $name);
                if ($holdsHtml && !$isSvg) {
                    return 'lost';
                }
                if (!$isSelfClosing) {
                    $this->open[] = [$name, false, $holdsHtml, $isSvg];
                }
                return 'foreign';
            }
            while ($this->open !== [] && !end($this->open)[2]) {
                array_pop($this->open);
            }
        }
        $isRoot = $name === 'svg' || $name === 'math';
        foreach ($isRoot ? [] : $this->open as $each) {
            if (!$each[1] && $each[0] === $name) {
                return 'lost';
            }
        }
        if ($this->open !== [] && !preg_match(self::VOID, $name) && !($isRoot && $isSelfClosing)) {
            $this->open[] = [$name, !$isRoot, !$isRoot, $name === 'svg'];
        }
        return 'html';
    }
}
