<?php
/** Functions of 1C-Bitrix: addresses, the session, files, and what becomes of a page on its way out. */

use Bitrix\Main\EventManager;
use Bitrix\Main\Loader;

function LocalRedirect($url)
{
	throw new Redirected($url);
}

function check_bitrix_sessid()
{
	return ($_REQUEST['sessid'] ?? '') === 'right';
}

function bitrix_sessid_post()
{
	return '<input type="hidden" name="sessid" value="right">';
}

function bitrix_sessid_get()
{
	return 'sessid=right';
}

function htmlspecialcharsbx($text)
{
	return htmlspecialchars($text, ENT_COMPAT, 'cp1251');
}

function CopyDirFiles($from, $to, $rewrite, $recursive)
{
	is_dir($to) || mkdir($to, 0777, true);
	foreach (array_diff(scandir($from), array('.', '..')) as $name) {
		is_dir("$from/$name") ? CopyDirFiles("$from/$name", "$to/$name", $rewrite, $recursive) : copy("$from/$name", "$to/$name");
	}
}

/** Deletes from a folder the files that another has. */
function DeleteDirFiles($from, $to)
{
	foreach (array_diff(scandir($from), array('.', '..')) as $name) {
		unlink("$to/$name");
	}
}

function DeleteDirFilesEx($path)
{
	$path = strpos($path, $_SERVER['DOCUMENT_ROOT']) === 0 ? $path : $_SERVER['DOCUMENT_ROOT'] . $path;
	foreach (array_diff(scandir($path), array('.', '..')) as $name) {
		is_dir("$path/$name") ? DeleteDirFilesEx("$path/$name") : unlink("$path/$name");
	}
	rmdir($path);
}

/** `CMain::EndBufferContent`, and the event once more with what the composite engine keeps. */
function endBuffer($content)
{
	foreach (EventManager::getInstance()->handlers['main:OnEndBufferContent'] ?? array() as list($module, $class, $method)) {
		Loader::includeModule($module);
		call_user_func_array(array($class, $method), array(&$content));
	}
	return $content;
}

/** `Asset::moveJsToBody`: all scripts but those that ask to stay. */
function moveJs($content)
{
	$moved = '';
	$kept = preg_replace_callback('~<script\b([^>]*)>.*?</script>~s', function ($found) use (&$moved) {
		if (strpos($found[1], 'data-skip-moving="true"') !== false) {
			return $found[0];
		}
		$moved .= $found[0];
		return '';
	}, $content);
	return str_replace('</body>', "$moved</body>", $kept);
}
