<?php
/**
 * Runs the module in a stand-in for 1C-Bitrix, of which nothing can be had here: `php run.php <folder of
 * the module> <root of a site> <charset> <language>`, a scenario on standard input: a list of
 * `[call, ...arguments]`; prints what each gave back. An admin page may end the request: it comes last.
 */

define('MODULE', $argv[1]);
define('LANG_CHARSET', $argv[3]);
define('LANGUAGE_ID', $argv[4]);
define('SITE_ID', 's1');
define('B_PROLOG_INCLUDED', true);
$_SERVER['DOCUMENT_ROOT'] = $argv[2];
error_reporting(E_ALL);
set_error_handler(function ($level, $message, $file, $line) {
	throw new ErrorException("$message at $file:$line");
});
require __DIR__ . '/d7.php';
require __DIR__ . '/orm.php';
require __DIR__ . '/admin.php';
require __DIR__ . '/functions.php';

use Bitrix\Main\Config\Option;
use Bitrix\Main\EventManager;
use Bitrix\Main\ModuleManager;
use Bitrix\Main\ORM\Data\DataManager;
use Bitrix\Main\SiteTable;
use Bitrix\Main\Type\NOW;

foreach (array('prolog_admin_before', 'prolog_admin_after', 'epilog_admin') as $name) {
	is_dir("$argv[2]/bitrix/modules/main/include") || mkdir("$argv[2]/bitrix/modules/main/include", 0777, true);
	file_put_contents("$argv[2]/bitrix/modules/main/include/$name.php", '');
}

/** A page, as a browser asks for it; '→' and an address, where it sends the browser on. */
function page($file, array $get, array $post = array())
{
	global $USER, $APPLICATION;
	$_SERVER['REQUEST_METHOD'] = $post ? 'POST' : 'GET';
	list($_GET, $_POST, $_REQUEST) = array($get, $post, $post + $get);
	ob_start();
	try {
		include $file;
	} catch (Redirected $to) {
		ob_get_clean();
		return base64_encode('→ ' . $to->getMessage());
	}
	return base64_encode(ob_get_clean());
}

function within(callable $print)
{
	ob_start();
	$print();
	return base64_encode(ob_get_clean());
}

$USER = new Person();
$APPLICATION = new CMain();
SiteTable::$sites = array(array('LID' => 's1', 'NAME' => 'Shop', 'SERVER_NAME' => ''), array('LID' => 's2', 'NAME' => 'Blog', 'SERVER_NAME' => 'blog.test'));
NOW::$time = time();
require MODULE . '/install/index.php';
$module = new soglasie_consent();
$calls = array(
	'name' => function () use ($module) { return base64_encode($module->MODULE_NAME); },
	'install' => function () use ($module) { return $module->DoInstall(); },
	'uninstall' => function ($request) use ($module) {
		$_REQUEST = $request;
		return within(array($module, 'DoUninstall'));
	},
	'page' => function ($html) { return base64_encode(moveJs(endBuffer(base64_decode($html)))); },
	'answer' => function ($html) { return endBuffer($html); },
	'edited' => function ($is) use ($APPLICATION) { $APPLICATION->isEdited = $is; },
	'options' => function ($post, $get = array()) { return page(MODULE . '/options.php', $get, $post); },
	'admin' => function ($name, $get) { return page($_SERVER['DOCUMENT_ROOT'] . "/bitrix/admin/soglasie_consent_$name.php", $get); },
	'pages' => function ($pages) {
		$_SERVER['HTTP_HOST'] = 'shop.test';
		Bitrix\Main\Web\HttpClient::$pages = $pages;
	},
	'menu' => function () { return include MODULE . '/admin/menu.php'; },
	'visitor' => function () use ($USER) { $USER->isAdmin = false; },
	'component' => function ($name, $params) {
		return within(function () use ($name, $params) { $GLOBALS['APPLICATION']->IncludeComponent("soglasie:$name", '', $params); });
	},
	'describe' => function ($name) {
		$folder = $_SERVER['DOCUMENT_ROOT'] . "/bitrix/components/soglasie/$name";
		foreach (array('.description', '.parameters') as $file) {
			is_file("$folder/lang/ru/$file.php") && Bitrix\Main\Localization\Loc::loadMessages("$folder/$file.php");
			include "$folder/$file.php";
		}
		return array($arComponentDescription, $arComponentParameters);
	},
	'set' => function ($name, $value) { Option::set('soglasie.consent', $name, base64_decode($value), ''); },
	'record' => function ($server, $body) { return Soglasie\Consent\Records::take($server, $body); },
	'records' => function () {
		$after = 0;
		return Soglasie\Consent\Records::after($after, 100);
	},
	'crowd' => function ($id) { DataManager::$tables['b_soglasie_record'][$id] = array('ID' => $id, 'DIGEST' => 'x', 'RECEIVED_AT' => new Bitrix\Main\Type\DateTime()); },
	'write' => function ($path, $text) { file_put_contents($_SERVER['DOCUMENT_ROOT'] . $path, $text); },
	'forgotten' => function () { return Bitrix\Main\Data\StaticHtmlCache::$deleted; },
	'later' => function ($days) { NOW::$time = time() - $days * 86400; },
	'agent' => function () { return array_map(function ($name) { return eval("return $name"); }, CAgent::$all['soglasie.consent']); },
	'left' => function () {
		$files = new RecursiveIteratorIterator(new RecursiveDirectoryIterator($_SERVER['DOCUMENT_ROOT'], FilesystemIterator::SKIP_DOTS));
		return array(
			array_filter(EventManager::getInstance()->handlers), Option::$all, CAgent::$all, array_keys(DataManager::$tables),
			Bitrix\Main\Application::$indexes, ModuleManager::$installed,
			array_values(array_filter(array_map('strval', iterator_to_array($files, false)), function ($path) { return strpos($path, 'soglasie') !== false; })),
		);
	},
);
$given = array();
$depth = ob_get_level();
register_shutdown_function(function () use (&$given, $depth) {
	// A page that ended the request has left what it printed in the buffer.
	if (ob_get_level() > $depth) {
		$given[] = base64_encode(ob_get_clean());
	}
	echo json_encode($given);
});
foreach (json_decode(stream_get_contents(STDIN), true) as $call) {
	$given[] = $calls[array_shift($call)](...$call);
}
