<?php

namespace Soglasie;

/** Reads addresses as browsers do, over bytes: the twin of address.ts and host-forms.ts. */
final class Address
{
    /** Of those without a semicolon, the ones that addresses are written with. */
    private const REFERENCE = '~&(?:#x([0-9a-f]+);?|#([0-9]+);?|[a-z][a-z0-9]*;|(?:amp|lt|gt|quot)(?![=a-z0-9;]))~i';

    /** In lower case as HTML means it: ASCII letters alone, whatever the locale is. */
    public static function lower(string $text): string
    {
        return strtr($text, 'ABCDEFGHIJKLMNOPQRSTUVWXYZ', 'abcdefghijklmnopqrstuvwxyz');
    }

    /** What the value of an attribute says; letters beyond ASCII that a reference stands for, in UTF-8. */
    public static function decode(string $value): string
    {
        if (strpos($value, '&') === false) {
            return $value;
        }
        return preg_replace_callback(self::REFERENCE, static function (array $found): string {
            $hex = $found[1] ?? '';
            $decimal = $found[2] ?? '';
            if ($hex === '' && $decimal === '') {
                return html_entity_decode(rtrim($found[0], ';') . ';', ENT_QUOTES | ENT_HTML5, 'UTF-8');
            }
            $code = $hex === '' ? (float) $decimal : hexdec($hex);
            if ($code < 1 || $code > 0x10ffff) {
                return "\u{fffd}";
            }
            if ($code < 128) {
                return chr((int) $code);
            }
            $code = (int) $code;
            return html_entity_decode("&#$code;", ENT_QUOTES | ENT_HTML5, 'UTF-8');
        }, $value);
    }

    /** A path without `.` and `..` in it. */
    private static function folded(string $path): string
    {
        if (strpos($path, '/.') === false) {
            return $path;
        }
        $parts = [];
        $all = array_slice(explode('/', $path), 1);
        foreach ($all as $at => $part) {
            if ($part === '..') {
                array_pop($parts);
            } elseif ($part !== '.') {
                $parts[] = $part;
            }
            if ($at === count($all) - 1 && ($part === '.' || $part === '..')) {
                $parts[] = '';
            }
        }
        return '/' . implode('/', $parts);
    }

    /**
     * Where an address leads: its host in Punycode, or '' for a path on the page's own site, and the
     * path with its query; null when it asks no server, or nobody but the browser knows.
     *
     * @param string $written The value of an attribute, decoded.
     * @param ?array{string, string} $base What the page's `<base>` leads to.
     * @return ?array{string, string}
     */
    public static function placeOf(string $written, ?array $base): ?array
    {
        $address = str_replace(["\t", "\n", "\r"], '', $written);
        $address = trim($address, "\0..\x20");
        if (preg_match('~^(?:(?:https?|wss?|ftp):)?[/\\\\]{2,}([^/\\\\?#]*)([^?#]*)(\?[^#]*)?~i', $address, $found)) {
            $path = str_replace('\\', '/', $found[2]);
            $path = $path === '' ? '/' : $path;
            return [self::hostOf($found[1]), self::folded($path) . ($found[3] ?? '')];
        }
        if (preg_match('~^[a-z][a-z0-9+.-]*:~i', $address)) {
            return null;
        }
        preg_match('~^([^?#]*)(\?[^#]*)?~', $address, $found);
        $own = str_replace('\\', '/', $found[1] ?? '');
        $query = $found[2] ?? '';
        if ($own !== '' && $own[0] === '/') {
            return [$base[0] ?? '', self::folded($own) . $query];
        }
        if ($base === null || $own === '') {
            return null;
        }
        $folder = preg_replace('~[^/]*$~D', '', (string) preg_replace('~\?.*~s', '', $base[1]));
        return [$base[0], self::folded($folder . $own) . $query];
    }

    private static function hostOf(string $authority): string
    {
        $at = strrpos($authority, '@');
        $host = preg_replace('~:[0-9]*$~D', '', $at === false ? $authority : substr($authority, $at + 1));
        $host = preg_replace_callback('~%([0-9a-f]{2})~i', static function (array $found): string {
            return chr((int) hexdec($found[1]));
        }, $host);
        return self::ascii(preg_replace('~\.$~D', '', self::lower($host)));
    }

    /** A host as addresses have it: in Punycode. Read as UTF-8, or as windows-1251 if it is none. */
    public static function ascii(string $host): string
    {
        if (!preg_match('~[\x80-\xff]~', $host)) {
            return $host;
        }
        $utf8 = preg_match('~~u', $host) ? $host : strtr($host, Letters::toUtf8());
        return implode('.', array_map([self::class, 'punycode'], explode('.', Letters::lower($utf8))));
    }

    /** One label of a host: https://www.rfc-editor.org/rfc/rfc3492#section-6.3 */
    private static function punycode(string $label): string
    {
        $codes = array_map([Letters::class, 'codeOf'], preg_split('~~u', $label, -1, PREG_SPLIT_NO_EMPTY) ?: []);
        $basic = array_filter($codes, static function (int $code): bool {
            return $code < 128;
        });
        if (count($basic) === count($codes)) {
            return $label;
        }
        $result = implode('', array_map('chr', $basic));
        $done = count($basic);
        $result .= $done ? '-' : '';
        [$next, $delta, $bias, $isFirst] = [128, 0, 72, true];
        while ($done < count($codes)) {
            $least = min(array_filter($codes, static function (int $code) use ($next): bool {
                return $code >= $next;
            }));
            $delta += ($least - $next) * ($done + 1);
            $next = $least;
            foreach ($codes as $code) {
                $delta += $code < $next ? 1 : 0;
                if ($code === $next) {
                    $result .= self::digits($delta, $bias);
                    $done++;
                    $delta = intdiv($delta, $isFirst ? 700 : 2);
                    $isFirst = false;
                    $delta += intdiv($delta, $done);
                    for ($steps = 0; $delta > 455; $steps += 36) {
                        $delta = intdiv($delta, 35);
                    }
                    $bias = $steps + intdiv(36 * $delta, $delta + 38);
                    $delta = 0;
                }
            }
            $delta++;
            $next++;
        }
        return "xn--$result";
    }

    private static function digits(int $number, int $bias): string
    {
        $letters = 'abcdefghijklmnopqrstuvwxyz0123456789';
        $result = '';
        for ($step = 36; ; $step += 36) {
            $least = max(1, min(26, $step - $bias));
            if ($number < $least) {
                return $result . $letters[$number];
            }
            $result .= $letters[$least + ($number - $least) % (36 - $least)];
            $number = intdiv($number - $least, 36 - $least);
        }
    }
}
