<?php

namespace Soglasie;

/**
 * Reads tags and what is no tag the way browsers do: the twin of reader.ts, where a tokenizer does it;
 * PHP has none without an extension.
 */
final class Reader
{
    /** Elements whose content is text for a browser that runs scripts, whatever stands in it. */
    public const TEXT = [
        'script', 'style', 'textarea', 'title', 'xmp', 'iframe', 'noembed', 'noframes', 'noscript',
    ];
    public const NAME_END = " \t\n\f\r/>";
    private const SPACE = " \t\n\f\r";

    /** A whole tag without anything odd in it, from behind its `<` or `</`. */
    private const PLAIN = '~\G[^ \t\n\f\r/>]*+(?:[ \t\n\f\r/]++[^ \t\n\f\r/>="\']++(?:[ \t\n\f\r]*+=[ \t\n\f\r]*+(?:"[^"]*+"|\'[^\']*+\'|[^ \t\n\f\r>"\'][^ \t\n\f\r>]*+))?+){0,99}+[ \t\n\f\r/]*+>~';

    public static function isLetter(string $char): bool
    {
        return ($char >= 'a' && $char <= 'z') || ($char >= 'A' && $char <= 'Z');
    }

    /** Where the tag that begins at `$start` ends; -1 when the text ends within it. */
    public static function tagEnd(string $html, int $start): int
    {
        $from = $start + ($html[$start + 1] === '/' ? 2 : 1);
        if (preg_match(self::PLAIN, $html, $found, 0, $from)) {
            return $from + strlen($found[0]);
        }
        $tag = self::readTag($html, $start);
        return $tag === null ? -1 : $tag['end'];
    }

    /** The tag that begins at `$start`; null when the text ends within it. */
    public static function readTag(string $html, int $start): ?array
    {
        $isEnd = $html[$start + 1] === '/';
        $from = $start + ($isEnd ? 2 : 1);
        $nameEnd = $from + strcspn($html, self::NAME_END, $from);
        $attributes = [];
        $last = $nameEnd;
        $length = strlen($html);
        while ($last < $length) {
            $at = $last + strspn($html, " \t\n\f\r/", $last);
            if ($at >= $length) {
                return null;
            }
            if ($html[$at] === '>') {
                return [
                    'name' => Address::lower(substr($html, $from, $nameEnd - $from)),
                    'isEnd' => $isEnd,
                    'isSelfClosing' => $at > $last && $html[$at - 1] === '/',
                    'start' => $start,
                    'nameEnd' => $nameEnd,
                    'end' => $at + 1,
                    'attributes' => $attributes,
                ];
            }
            // `=` may begin a name, and quotes are letters of it like any other.
            $name = $at + ($html[$at] === '=' ? 1 : 0);
            $name += strcspn($html, " \t\n\f\r/>=", $name);
            $equals = $name + strspn($html, self::SPACE, $name);
            $value = '';
            $last = $name;
            if (($html[$equals] ?? '') === '=') {
                $open = $equals + 1 + strspn($html, self::SPACE, $equals + 1);
                $quote = $html[$open] ?? '';
                if ($quote === '"' || $quote === "'") {
                    $close = strpos($html, $quote, $open + 1);
                    if ($close === false) {
                        return null;
                    }
                    $value = substr($html, $open + 1, $close - $open - 1);
                    $last = $close + 1;
                } else {
                    $last = $open + strcspn($html, " \t\n\f\r>", $open);
                    $value = substr($html, $open, $last - $open);
                }
            }
            $attributes[] = [
                'name' => Address::lower(substr($html, $at, $name - $at)),
                'value' => Address::decode($value),
                'start' => $at,
                'end' => $last,
            ];
        }
        return null;
    }

    /** The tags of a text that is read as HTML, as if there were no SVG and MathML. */
    public static function tagsOf(string $text): array
    {
        $tags = [];
        $at = 0;
        while ($at >= 0 && preg_match('~<(?:(/?[a-z])|[!?/])~i', $text, $found, PREG_OFFSET_CAPTURE, $at)) {
            if (!isset($found[1])) {
                $at = self::commentEnd($text, $found[0][1], false);
                continue;
            }
            $tag = self::readTag($text, $found[0][1]);
            if ($tag === null) {
                break;
            }
            $tags[] = $tag;
            ['name' => $name, 'end' => $at] = $tag;
            if (!$tag['isEnd'] && in_array($name, self::TEXT, true)) {
                $at = self::textEnd($text, $name, $at);
            }
        }
        return $tags;
    }

    /** Where the text of one of these elements ends; -1 when it goes on to the end of the page. */
    public static function textEnd(string $html, string $name, int $from): int
    {
        if ($name === 'script') {
            return self::scriptEnd($html, $from);
        }
        $end = "</$name";
        while (($at = stripos($html, $end, $from)) !== false) {
            $next = $html[$at + strlen($end)] ?? '';
            if ($next !== '' && strpos(self::NAME_END, $next) !== false) {
                return $at;
            }
            $from = $at + 1;
        }
        return -1;
    }

    /** Within `<!--` a `<script` opens what the next `</script` closes, and the script goes on. */
    private static function scriptEnd(string $html, int $from): int
    {
        $depth = 0;
        $token = '~<!--|-->|</?script(?=[ \t\n\f\r/>])~i';
        while (preg_match($token, $html, $found, PREG_OFFSET_CAPTURE, $from)) {
            [$text, $at] = $found[0];
            $from = $at + strlen($text);
            if ($text === '<!--') {
                $depth = $depth ?: 1;
                // `<!-->` is whole.
                $from -= 2;
            } elseif ($text === '-->') {
                $depth = 0;
            } elseif ($text[1] !== '/') {
                $depth = $depth ? 2 : 0;
            } elseif ($depth < 2) {
                return $at;
            } else {
                $depth = 1;
            }
        }
        return -1;
    }

    /** Behind what begins with `<!` or `<?`, or with `</` before no letter; -1 when it does not end. */
    public static function commentEnd(string $html, int $at, bool $isForeign): int
    {
        if (substr_compare($html, '<!--', $at, 4) === 0) {
            // `<!-->` and `<!--->` are whole; `<!--!>` is not.
            if (preg_match('~\G-?>~', $html, $found, 0, $at + 4)) {
                return $at + 4 + strlen($found[0]);
            }
            $isEnd = preg_match('~--!?>~', $html, $found, PREG_OFFSET_CAPTURE, $at + 4);
            return $isEnd ? $found[0][1] + strlen($found[0][0]) : -1;
        }
        $isSection = $isForeign && substr_compare($html, '<![CDATA[', $at, 9) === 0;
        $end = $isSection ? strpos($html, ']]>', $at + 9) : strpos($html, '>', $at + 2);
        return $end === false ? -1 : $end + ($isSection ? 3 : 1);
    }
}
