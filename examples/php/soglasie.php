<?php

/**
 * The visitor's choice on a server, for PHP 7.2 and later; pure ASCII, for sites in any encoding.
 *
 *   $choice = soglasie_read(json_decode(file_get_contents(__DIR__ . '/consent.json'), true));
 *   if (in_array('analytics', $choice['granted'], true)) { ... }
 *
 * A page that differs by choice is its visitor's own: send it with `Cache-Control: no-store`.
 */

/** All characters are named: under some locales of PHP, \w has Cyrillic letters too. */
const SOGLASIE_TEXT = '/^(?=.{1,400}$)1!([0-9a-f]{4})!([0-9a-z]{1,8})!([A-Za-z0-9_.-]{0,16})![0-7]!((?:[*~][a-z][a-z0-9_-]{0,31}(?:[A-Z]{2})?)*)!([0-9a-f]{8})$/D';
const SOGLASIE_CATEGORIES = ['necessary', 'analytics', 'technical', 'functional', 'advertising'];

/** Categories of the known services that `true` stands for. */
const SOGLASIE_SERVICES = [
    'yandex-metrika' => 'analytics',
    'yandex-maps' => 'functional',
    'smartcaptcha' => 'necessary',
    'yandex-direct' => 'advertising',
    'top-mail-ru' => 'advertising',
    'vk-retargeting' => 'advertising',
    'vk-widgets' => 'functional',
    'vk-video' => 'functional',
    'rutube' => 'functional',
    'roistat' => 'advertising',
    'calltouch' => 'advertising',
    'comagic' => 'advertising',
    'mindbox' => 'advertising',
    'jivo' => 'functional',
    'bitrix24' => 'functional',
    'carrot-quest' => 'functional',
    'smartcallback' => 'functional',
    'google-analytics' => 'analytics',
    'google-ads' => 'advertising',
    'google-tag-manager' => 'advertising',
    'youtube' => 'functional',
];

/** The choice that the text of a cookie stands for; null for anything else. */
function soglasie_decode(string $text): ?array
{
    if (!preg_match(SOGLASIE_TEXT, $text, $part) || hash('fnv1a32', substr($text, 0, -9)) !== $part[5]) {
        return null;
    }
    $answers = [];
    $ages = [];
    preg_match_all('/([*~])([^*~A-Z]+)([A-Z]*)/', $part[4], $found, PREG_SET_ORDER);
    foreach ($found as [, $sign, $id, $age]) {
        // Named twice, it is granted only if it is granted both times, and as old as it can be.
        $answers[$id] = $sign === '*' && ($answers[$id] ?? true);
        $days = $age === '' ? 0 : (ord($age[0]) - 65) * 26 + ord($age[1]) - 65;
        $ages[$id] = max($days, $ages[$id] ?? 0);
    }
    $time = (int) base_convert($part[2], 36, 10);
    return ['key' => $part[1], 'time' => $time, 'policy' => $part[3], 'answers' => $answers, 'ages' => $ages];
}

/** Host of an entry of `sites`; null when it is none. Cyrillic ones are written in Punycode here. */
function soglasie_host($entry): ?string
{
    if (!is_string($entry) || !preg_match('~^(?:https?://)?([^/:?#]+)(?::[0-9]+)?/?$~iD', $entry, $part)) {
        return null;
    }
    $host = strtolower($part[1]);
    return preg_match('/^([a-z0-9_-]+\.)+[a-z][a-z0-9_-]*$|^localhost$/D', $host) ? $host : null;
}

function soglasie_days($value, int $default): int
{
    return is_int($value) && $value > 0 && $value < 401 ? $value : $default;
}

/** One choice out of several: granted is what all of them grant, the rest is that of the newest. */
function soglasie_intersect(array $choices): ?array
{
    $newest = null;
    $ids = [];
    foreach ($choices as $choice) {
        $newest = $newest === null || $choice['time'] > $newest['time'] ? $choice : $newest;
        $ids += $choice['answers'];
    }
    foreach (array_keys($ids) as $id) {
        $newest['answers'][$id] = true;
        foreach ($choices as $choice) {
            $newest['answers'][$id] = $newest['answers'][$id] && ($choice['answers'][$id] ?? false);
        }
    }
    return $newest;
}

/** Editions of the policy whose choices are valid at a time. */
function soglasie_editions_at(array $policy, int $now): array
{
    $editions = array_diff(array_filter((array) ($policy['covers'] ?? []), 'is_string'), ['']);
    $editions[] = is_string($policy['version'] ?? null) ? $policy['version'] : '';
    ['version' => $version, 'effective' => $date] = (array) ($policy['upcoming'] ?? []) + ['version' => '', 'effective' => ''];
    $isRight = is_string($version) && $version !== '' && is_string($date) && preg_match('/^[0-9]{4}-[0-9]{2}-[0-9]{2}/', $date);
    $from = $isRight ? strtotime($date) : false;
    if ($from === false || $now < $from) {
        return $editions;
    }
    return array_merge(($policy['upcoming']['reconsent'] ?? false) === true ? [] : $editions, [$version]);
}

/**
 * Editions whose choices are valid. On the day of an announced one that names no time zone, nobody
 * here knows which is in force for the visitor: only those that are valid under both.
 */
function soglasie_editions(array $config, int $now): array
{
    $policy = (array) ($config['policy'] ?? []);
    $date = ((array) ($policy['upcoming'] ?? []))['effective'] ?? '';
    $hasZone = is_string($date) && preg_match('/T.*(?:Z|[+-][0-9]{2}:?[0-9]{2})$/D', $date);
    $spread = $hasZone ? 0 : 14 * 3600;
    return array_intersect(
        soglasie_editions_at($policy, $now - $spread),
        soglasie_editions_at($policy, $now + $spread)
    );
}

/** Days that an answer holds: those of its category, if it was granted, or those of all. */
function soglasie_term(array $config, array $choice, string $id, string $of): int
{
    $category = (array) (((array) ($config['categories'] ?? []))[$of] ?? []);
    $own = soglasie_days($category['expires'] ?? null, 0);
    if ($own > 0 && ($choice['answers'][$id] ?? false)) {
        return $own;
    }
    $expires = $config['expires'] ?? 365;
    return in_array(true, $choice['answers'], true)
        ? ($expires === 'until-withdrawn' ? 100000 : soglasie_days($expires, 365))
        : soglasie_days($config['reaskAfterRefusal'] ?? 182, 182);
}

/** Whether an answer is older than it may be. */
function soglasie_is_over(array $config, array $choice, string $id, int $now, ?string $of = null): bool
{
    // One from more than an hour ahead: nobody knows when its term began.
    if ($choice['time'] - $now > 3600) {
        return true;
    }
    $age = $now - $choice['time'] + ($choice['ages'][$id] ?? 0) * 86400;
    return $age > soglasie_term($config, $choice, $id, $of ?? $id) * 86400;
}

/**
 * Services that the visitor may choose apart from their category: id => category. Ids in all are at
 * most 16; what is beyond them follows its category.
 */
function soglasie_apart(array $config, array $categories): array
{
    $apart = [];
    $count = count($categories);
    foreach ((array) ($config['services'] ?? []) as $id => $service) {
        $isList = is_array($service) && $service !== [] && array_keys($service) === range(0, count($service) - 1);
        if (!preg_match('/^[a-z][a-z0-9_-]{0,31}$/D', $id) || ($service !== true && !is_array($service)) || $isList) {
            continue;
        }
        $written = is_array($service) ? $service['category'] ?? null : null;
        $of = is_string($written) && $written !== '' ? $written : SOGLASIE_SERVICES[$id] ?? '';
        if (!array_key_exists($of, $categories) || array_key_exists($id, $categories)) {
            continue;
        }
        $category = (array) $categories[$of];
        $isFree = $of === 'necessary' || ($category['required'] ?? null) === true;
        $isByService = ($category['choice'] ?? $config['choice'] ?? null) === 'service';
        if (++$count <= 16 && !$isFree && $isByService) {
            $apart[$id] = $of;
        }
    }
    return $apart;
}

/**
 * What the visitor chose: as `soglasie.get()` in the browser, but silence grants nothing in any mode.
 *
 * @param array $config the same as in the browser, decoded from JSON
 * `granted` names categories, and services that the visitor may choose apart (`choice`).
 *
 * @return array{status: string, ask: ?string, granted: string[]}
 */
function soglasie_read(array $config = [], ?string $header = null, ?string $host = null, ?int $now = null): array
{
    // $_COOKIE has one cookie of each name; the header has all.
    $header = $header ?? $_SERVER['HTTP_COOKIE'] ?? '';
    $host = strtolower((string) preg_replace('/:[0-9]+$/D', '', $host ?? $_SERVER['HTTP_HOST'] ?? ''));
    $name = ((array) ($config['cookie'] ?? []))['name'] ?? 'soglasie';
    // What was chosen on http beside a choice from https.
    $plain = preg_replace('/^__[A-Za-z0-9_]+-/', '', $name) . '-http';
    $sites = array_values(array_filter(array_map('soglasie_host', (array) ($config['sites'] ?? []))));
    $key = substr(hash('fnv1a32', $sites[0] ?? (string) preg_replace('/^www\./', '', $host)), 0, 4);

    $choices = [];
    foreach (explode(';', $header) as $pair) {
        [$each, $text] = explode('=', ltrim($pair, ' '), 2) + ['', ''];
        $choice = $each === $name || $each === $plain ? soglasie_decode($text) : null;
        if ($choice !== null && $choice['key'] === $key) {
            $choices[] = $choice;
        }
    }
    $choice = soglasie_intersect($choices);
    $now = $now ?? time();
    $reason = null;
    if ($choice === null) {
        $reason = 'first';
    } elseif (!in_array($choice['policy'], soglasie_editions($config, $now), true)) {
        $reason = 'policy-changed';
    }

    $granted = [];
    $isNew = $isLapsed = $isHeld = false;
    $categories = (array) ($config['categories'] ?? []) + array_fill_keys(SOGLASIE_CATEGORIES, null);
    foreach ($categories as $id => $category) {
        if ($category === false || $id === 'necessary' || !preg_match('/^[a-z][a-z0-9_-]{0,31}$/D', $id)) {
            continue;
        }
        $isRequired = (((array) $category)['required'] ?? null) === true;
        $answer = $reason === null ? $choice['answers'][$id] ?? null : false;
        $isOver = $reason === null && $answer !== null && soglasie_is_over($config, $choice, $id, $now);
        if ($isRequired || ($answer && !$isOver)) {
            $granted[] = $id;
        }
        $isNew = $isNew || (!$isRequired && $answer === null);
        $isLapsed = $isLapsed || (!$isRequired && $isOver);
        $isHeld = $isHeld || ($answer !== null && !$isOver);
    }
    $known = array_filter($categories, function ($category, $id) {
        return preg_match('/^[a-z][a-z0-9_-]{0,31}$/D', $id) && ($category !== false || $id === 'necessary');
    }, ARRAY_FILTER_USE_BOTH);
    foreach (soglasie_apart($config, $known) as $id => $of) {
        $answer = $reason === null ? $choice['answers'][$id] ?? null : null;
        $follows = $answer === null && in_array($of, $granted, true);
        if ($follows || ($answer && !soglasie_is_over($config, $choice, $id, $now, $of))) {
            $granted[] = $id;
        }
    }
    $holds = $reason === null && ($isHeld || !$isLapsed);
    $ask = $reason ?? ($isLapsed ? 'expired' : ($isNew ? 'new-category' : null));
    return ['status' => $holds ? 'set' : 'unset', 'ask' => $ask, 'granted' => $granted];
}
