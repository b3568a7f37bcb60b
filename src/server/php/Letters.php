<?php

namespace Soglasie;

/** Letters of hosts, without any extension of PHP: Cyrillic ones in UTF-8 and in windows-1251. */
final class Letters
{
    /** @return array<string, string> Windows-1251 to UTF-8. */
    public static function toUtf8(): array
    {
        static $result = [];
        if ($result !== []) {
            return $result;
        }
        $result = ["\xa8" => "\xd0\x81", "\xb8" => "\xd1\x91"];
        for ($byte = 0xc0; $byte < 0x100; $byte++) {
            $code = 0x410 + $byte - 0xc0;
            $result[chr($byte)] = chr(0xc0 | $code >> 6) . chr(0x80 | $code & 0x3f);
        }
        return $result;
    }

    /** In lower case: ASCII and Cyrillic. */
    public static function lower(string $utf8): string
    {
        return strtr(Address::lower($utf8), self::pairs());
    }

    /**
     * Source of a pattern for every way in which scripts write a host: in Punycode, and in letters in
     * the bytes of UTF-8 and of windows-1251.
     */
    public static function hostPattern(string $letters, string $ascii): string
    {
        $forms = [self::anyCase($ascii)];
        if ($letters !== $ascii) {
            $forms[] = self::anyCase($letters);
            if (preg_match('~^[\x00-\x7f\x{410}-\x{44f}\x{401}\x{451}]*$~uD', $letters)) {
                $forms[] = self::anyCase($letters, array_flip(self::toUtf8()));
            }
        }
        return '(?:' . implode('|', $forms) . ')';
    }

    /**
     * Source of a pattern for a text with ASCII and Cyrillic letters in either case.
     *
     * @param array<string, string> $bytes What to write for a letter.
     */
    public static function anyCase(string $utf8, array $bytes = []): string
    {
        if (!preg_match('~[\x80-\xff]~', $utf8)) {
            return '(?i:' . preg_quote($utf8, '~') . ')';
        }
        $result = '';
        $upper = array_flip(self::pairs());
        foreach (preg_split('~~u', $utf8, -1, PREG_SPLIT_NO_EMPTY) ?: [] as $letter) {
            $low = self::lower($letter);
            $high = preg_match('~^[a-z]$~D', $low) ? chr(ord($low) - 32) : $upper[$low] ?? $low;
            $all = array_map(static function (string $each) use ($bytes): string {
                return preg_quote($bytes[$each] ?? $each, '~');
            }, array_unique([$low, $high]));
            $result .= isset($all[1]) ? '(?:' . implode('|', $all) . ')' : $all[0];
        }
        return $result;
    }

    /** @return array<string, string> Cyrillic capitals and their small letters. */
    private static function pairs(): array
    {
        $pairs = ["\xd0\x81" => "\xd1\x91"];
        $letters = self::toUtf8();
        for ($byte = 0xc0; $byte < 0xe0; $byte++) {
            $pairs[$letters[chr($byte)]] = $letters[chr($byte + 0x20)];
        }
        return $pairs;
    }

    /** Number of a character. */
    public static function codeOf(string $char): int
    {
        $first = ord($char[0]);
        $code = $first < 0x80 ? $first : $first & (0x3f >> (strlen($char) - 1));
        for ($at = 1; $at < strlen($char); $at++) {
            $code = $code << 6 | ord($char[$at]) & 0x3f;
        }
        return $code;
    }
}
