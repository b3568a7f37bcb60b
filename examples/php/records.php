<?php

/**
 * Keeps what `record.url` sends, on a hosting that has PHP and nothing else (PHP 7.2 and later; pure
 * ASCII, for sites in any encoding). Put it on the site, say into the folder /api, and write
 *
 *   "record": { "url": "/api/records.php" }
 *
 * into the settings. A record is a line of JSON in the file of its month, with the time of its
 * arrival. What one visitor agreed to, by the number of the records, each decision once:
 *
 *   php records.php 0123456789abcdef0123456789abcdef
 *
 * The records are kept beside the root of the site, where no address leads. To keep them elsewhere,
 * name the folder in the variable CONSENT_RECORDS; one that is inside the site is refused.
 */

const RECORD_MAX_BYTES = 16384;

/** How much all records may take together, in MB: anybody can send some. */
const RECORD_MAX_MEGABYTES = 1024;

/** What a folder has that is the root of a site, or a part of one. */
const RECORD_SITE_FILES = ['index.php', 'index.html', 'index.htm', 'default.html', 'wp-config.php', 'bitrix'];
const RECORD_KEYS = [
    'id', 'event', 'decidedAt', 'via', 'site', 'operator', 'group', 'policy', 'grants', 'gpc', 'texts', 'version',
];

/** Folders from which the web server gives out files; none on the command line. */
function record_roots(array $server): array
{
    $script = $server['SCRIPT_FILENAME'] ?? '';
    $name = $server['SCRIPT_NAME'] ?? '';
    // Some hostings name a root that is not the site's; the file and its address tell it too.
    $isBelow = $name !== '' && substr($script, -strlen($name)) === $name;
    $roots = [$server['DOCUMENT_ROOT'] ?? '', $isBelow ? substr($script, 0, -strlen($name)) : ''];
    return array_values(array_unique(array_filter(array_map('realpath', array_filter($roots)))));
}

/** Beside the root of the site, where no address leads. `CONSENT_RECORDS` names another folder. */
function record_folder(array $roots): string
{
    if ($own = getenv('CONSENT_RECORDS')) {
        return $own;
    }
    // The outermost: what is beside an inner one is inside of another.
    usort($roots, function (string $one, string $other): int {
        return strlen($one) - strlen($other);
    });
    for ($above = __DIR__; !$roots && $above !== dirname($above); $above = dirname($above)) {
        if (is_dir("$above/consent-records")) {
            return "$above/consent-records";
        }
    }
    return dirname($roots[0] ?? dirname(__DIR__)) . '/consent-records';
}

/** Whether an address may lead to a folder, which need not be there yet. */
function record_is_public(string $folder, array $roots): bool
{
    for ($there = $folder; realpath($there) === false && $there !== dirname($there);) {
        $there = dirname($there);
    }
    foreach ($roots as $root) {
        if (strpos(realpath($there) . '/', rtrim($root, '/') . '/') === 0) {
            return true;
        }
    }
    // A site around this one, as where that of a subdomain is a folder of the main one.
    foreach (RECORD_SITE_FILES as $name) {
        if (file_exists(dirname($folder) . "/$name")) {
            return true;
        }
    }
    return false;
}

/** Whether a moment is in the calendar: `2026-02-30T10:00:00.000Z` is not. */
function record_is_moment(string $text): bool
{
    return preg_match('/^(\d{4})-(\d\d)-(\d\d)T([01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z$/D', $text, $part) === 1
        && checkdate((int) $part[2], (int) $part[3], (int) $part[1]);
}

/** Key of a record that is not as record.schema.json describes; '' when all are. */
function record_fault(array $record): string
{
    $is = function ($value, string $pattern): bool {
        return is_string($value) && preg_match($pattern, $value) === 1;
    };
    $has = function ($value, array $keys): bool {
        return is_array($value) && count($value) === count($keys) && !array_diff($keys, array_keys($value));
    };
    $all = function ($list, callable $test): bool {
        return is_array($list) && count(array_filter($list, $test)) === count($list);
    };
    // Exactly these, so that nothing else of a visitor is ever kept.
    $keys = isset($record['givenOn']) ? [...RECORD_KEYS, 'givenOn'] : RECORD_KEYS;
    if (!$has($record, $keys)) {
        return 'keys';
    }
    ['policy' => $policy, 'grants' => $grants, 'texts' => $texts] = $record;
    $isName = function ($id) use ($is): bool {
        return $is($id, '/^[a-z][a-z0-9_-]{0,31}$/D');
    };
    $given = $record['givenOn'] ?? ['site' => 'a', 'policyVersion' => ''];
    $good = [
        'id' => $is($record['id'], '/^[0-9a-f]{32}$/D'),
        'event' => $is($record['event'], '/^(choice|withdrawal|reset)$/D'),
        'decidedAt' => is_string($record['decidedAt']) && record_is_moment($record['decidedAt']),
        'via' => $is($record['via'], '/^(banner|preferences|embed|api|handoff|hub|tour|import)$/D'),
        'site' => $is($record['site'], '/^[^\s]{1,253}$/D'),
        'operator' => is_string($record['operator']),
        'group' => $all($record['group'], 'is_string'),
        'policy' => $has($policy, isset($policy['consentUrl']) ? ['url', 'consentUrl', 'version'] : ['url', 'version'])
            && $all($policy, 'is_string'),
        'givenOn' => $has($given, ['site', 'policyVersion']) && $is($given['site'], '/^[^\s]{1,253}$/D')
            && $is($given['policyVersion'], '/^[A-Za-z0-9._-]{0,16}$/D'),
        'grants' => $all($grants, 'is_bool') && $all(array_keys($grants), $isName) && count($grants) < 17,
        'gpc' => is_bool($record['gpc']),
        'texts' => $texts === null || $has($texts, ['locale', 'digest']) && is_string($texts['locale'])
            && $is($texts['digest'], '/^[0-9a-f]{64}$/D'),
        'version' => is_string($record['version']),
    ];
    return (string) array_search(false, $good, true);
}

/** Status to answer with: 204 when the record is on the disk. */
function record_keep(string $folder, array $server, string $body): int
{
    if (($server['REQUEST_METHOD'] ?? '') !== 'POST') {
        return 405;
    }
    // Browsers name the page's origin with every POST; a form on somebody's page is not ours.
    $origin = parse_url($server['HTTP_ORIGIN'] ?? '');
    $host = ($origin['host'] ?? '') . (isset($origin['port']) ? ":{$origin['port']}" : '');
    if ($host === '' || strcasecmp($host, $server['HTTP_HOST'] ?? '') !== 0) {
        return 403;
    }
    if (strlen($body) > RECORD_MAX_BYTES) {
        return 413;
    }
    $record = json_decode($body, true);
    if (!is_array($record) || record_fault($record) !== '') {
        return 422;
    }
    $line = json_encode($record + ['receivedAt' => gmdate('Y-m-d\TH:i:s\Z')], JSON_UNESCAPED_UNICODE) . "\n";
    if (!is_dir($folder) && !@mkdir($folder, 0700, true) && !is_dir($folder)) {
        return 500;
    }
    $megabytes = (int) getenv('CONSENT_RECORDS_MEGABYTES') ?: RECORD_MAX_MEGABYTES;
    if (array_sum(array_map('filesize', glob("$folder/*.jsonl") ?: [])) >= $megabytes * 1048576) {
        error_log("records.php: $folder holds $megabytes MB, and takes no more; CONSENT_RECORDS_MEGABYTES sets another limit");
        return 507;
    }
    $file = $folder . '/' . gmdate('Y-m') . '.jsonl';
    return @file_put_contents($file, $line, FILE_APPEND | LOCK_EX) === strlen($line) ? 204 : 500;
}

/** Everything that was kept under a number, as it was decided; what came twice is there once. */
function record_find(string $folder, string $id): array
{
    $found = [];
    foreach (glob("$folder/*.jsonl") as $file) {
        foreach (new SplFileObject($file) as $line) {
            $record = strpos($line, $id) === false ? null : json_decode($line, true);
            if (is_array($record) && $record['id'] === $id) {
                $key = json_encode([$record['decidedAt'], $record['event'], $record['grants']]);
                $found += [$key => $record];
            }
        }
    }
    ksort($found);
    return array_values($found);
}

$roots = PHP_SAPI === 'cli' ? [] : record_roots($_SERVER);
$folder = record_folder($roots);
if (PHP_SAPI !== 'cli' && record_is_public($folder, $roots)) {
    $fault = "records.php: $folder is inside the site, or beside another: set CONSENT_RECORDS to a folder to which no address leads";
    error_log($fault);
    http_response_code(500);
    // Where it is, the log tells.
    echo str_replace("$folder is", 'the folder is', $fault), "\n";
} elseif (PHP_SAPI !== 'cli') {
    http_response_code(record_keep($folder, $_SERVER, file_get_contents('php://input', false, null, 0, RECORD_MAX_BYTES + 1)));
} elseif (preg_match('/^[0-9a-f]{32}$/D', $argv[1] ?? '')) {
    echo json_encode(record_find($folder, $argv[1]), JSON_PRETTY_PRINT | JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES), "\n";
} else {
    fwrite(STDERR, "php records.php <number of the records, 32 characters>\n");
    exit(2);
}
