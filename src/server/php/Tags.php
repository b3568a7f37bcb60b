<?php

namespace Soglasie;

/** What is put into the tags of one page: the twin of mark-tag.ts and without-pixels.ts. */
final class Tags
{
    private const MARKED = ['data-category', 'data-service', 'data-soglasie'];
    /** Elements that end at their end tag, with what they show meanwhile. */
    private const WITH_CONTENT = ['iframe', 'object', 'video', 'audio'];

    private Rules $rules;
    /** What the page's `<base>` leads to. */
    private ?array $base = null;

    public function __construct(Rules $rules)
    {
        $this->rules = $rules;
    }

    public function setBase(array $tag): void
    {
        $address = self::find($tag, 'href');
        if ($address !== null && $this->base === null) {
            $this->base = Address::placeOf($address['value'], null);
        }
    }

    /** What marks a tag that is no script: none of its addresses stays one. */
    public function hold(array $tag): array
    {
        $rules = $this->rulesOf($tag);
        if ($rules === []) {
            return [];
        }
        $known = Rules::known();
        $edits = [self::put($tag['nameEnd'], $this->rules->marksOf($rules, false))];
        foreach ($tag['attributes'] as ['name' => $name, 'start' => $start]) {
            if (in_array($name, $known['addresses'][$tag['name']], true)) {
                $edits[] = self::put($start, $known['prefix']);
            }
        }
        return $edits;
    }

    /**
     * What marks a script: its address stays, under a type that nothing runs. Of types only that of a
     * module is kept.
     */
    public function holdScript(array $tag, string $text): array
    {
        $type = self::find($tag, 'type');
        $value = trim($type['value'] ?? '', " \t\n\f\r");
        $isRunning = ($type['value'] ?? '') === '' || preg_match('~' . Rules::known()['runs'] . '~iD', $value);
        if (!$isRunning || self::isMarked($tag)) {
            return [];
        }
        $address = self::find($tag, 'src');
        $rules = $address === null
            ? $this->rules->ofText($text)
            : $this->rules->ofPlace(Address::placeOf($address['value'], $this->base));
        if ($rules === []) {
            return [];
        }
        $kept = strtolower($value) === 'module' ? 'module' : '';
        // The first of two attributes counts.
        $isTaken = self::find($tag, 'data-type') !== null;
        $own = $isTaken ? " data-type=\"$kept\"" : '';
        $text = ' type="text/plain"' . $own . $this->rules->marksOf($rules, true);
        if ($type === null) {
            return [self::put($tag['nameEnd'], $text)];
        }
        if ($kept !== '') {
            $edits = [self::put($tag['nameEnd'], $text)];
            return $isTaken ? $edits : [$edits[0], self::put($type['start'], 'data-')];
        }
        return $type === $tag['attributes'][0]
            ? [[$tag['nameEnd'], $text, $type['end']]]
            : [self::put($tag['nameEnd'], $text), [$type['start'], '', $type['end']]];
    }

    /** Takes out of the text of a `noscript` what is held: without scripts nobody could open it again. */
    public function withoutPixels(string $html, int $start, int $end): array
    {
        $text = substr($html, $start, $end - $start);
        $edits = [];
        $last = 0;
        foreach ($this->heldIn($text) as [$from, $to]) {
            // Gone with what it stood in.
            if ($from < $last) {
                continue;
            }
            // Nothing before it may become a tag with what comes behind.
            $gap = $from > 0 && $text[$from - 1] === '<' ? ' ' : '';
            $edits[] = [$start + $from, $gap, $start + $to];
            $last = $to;
        }
        return $edits;
    }

    /** @return list<array{int, int}> Where elements that are held begin, and where they end. */
    private function heldIn(string $text): array
    {
        $held = [];
        $ends = [];
        foreach (array_reverse(Reader::tagsOf($text)) as $tag) {
            $name = $tag['name'];
            if ($tag['isEnd']) {
                $ends[$name] = $tag['end'];
            } elseif ($this->rulesOf($tag) !== []) {
                $close = in_array($name, self::WITH_CONTENT, true) ? $ends[$name] ?? null : $tag['end'];
                // The text of a frame without an end is all that follows.
                if ($close !== null || $name !== 'iframe') {
                    $held[] = [$tag['start'], $close ?? $tag['end']];
                }
            }
        }
        return array_reverse($held);
    }

    /** @return list<int> Rules that hold a tag by what it fetches; none for one that is marked. */
    private function rulesOf(array $tag): array
    {
        $known = Rules::known();
        $names = $known['addresses'][$tag['name']] ?? [];
        if ($names === [] || self::isMarked($tag)) {
            return [];
        }
        $connects = false;
        if ($tag['name'] === 'link') {
            $relations = preg_split('~[ \t\n\f\r]+~', (self::find($tag, 'rel') ?? ['value' => ''])['value']);
            $connects = preg_grep('~' . $known['connects'] . '~iD', $relations) !== [];
            if (!$connects && preg_grep('~' . $known['fetches'] . '~iD', $relations) === []) {
                return [];
            }
        }
        $found = [];
        foreach ($names as $name) {
            $value = (self::find($tag, $name) ?? ['value' => ''])['value'];
            $all = substr($name, -6) === 'srcset' ? preg_split('~[ \t\n\f\r,]+~', $value) : [$value];
            foreach ($all as $each) {
                $rules = $each === '' ? [] : $this->rules->ofPlace(Address::placeOf($each, $this->base), $connects);
                $found += array_fill_keys($rules, true);
            }
        }
        return array_keys($found);
    }

    private static function isMarked(array $tag): bool
    {
        return array_intersect(array_column($tag['attributes'], 'name'), self::MARKED) !== [];
    }

    private static function find(array $tag, string $name): ?array
    {
        foreach ($tag['attributes'] as $each) {
            if ($each['name'] === $name) {
                return $each;
            }
        }
        return null;
    }

    /** @return array{int, string, int} */
    private static function put(int $at, string $text): array
    {
        return [$at, $text, $at];
    }
}
