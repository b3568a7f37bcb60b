<?php

namespace Soglasie;

/** Letters of hosts, without any extension of PHP: Cyrillic ones in UTF-8 and in windows-1251. */
final class Letters
{
    /** @return array<string, string> Windows-1251 to UTF-8. */
    public static function toUtf8(): array
    {
        $result = ["\xa8" => "\xd0\x81", "\xb8" => "\xd1\x91"];
        for ($byte = 0xc0; $byte < 0x100; $byte++) {
            $code = 0x410 + $byte - 0xc0;
            $result[chr($byte)] = chr(0xc0 | $code >> 6) . chr(0x80 | $code & 0x3f);
        }
        return $result;
    }

    /** In the bytes of windows-1251; null for what has letters that are not in it. */
    public static function toWindows(string $utf8): ?string
    {
        $text = strtr($utf8, array_flip(self::toUtf8()));
        return preg_match('~^[\x00-\x7f\x{430}-\x{44f}\x{451}]*$~uD', $utf8) ? $text : null;
    }

    /** In lower case: ASCII and Cyrillic. */
    public static function lower(string $utf8): string
    {
        $pairs = ["\xd0\x81" => "\xd1\x91"];
        $letters = self::toUtf8();
        for ($byte = 0xc0; $byte < 0xe0; $byte++) {
            $pairs[$letters[chr($byte)]] = $letters[chr($byte + 0x20)];
        }
        return strtr(Address::lower($utf8), $pairs);
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
