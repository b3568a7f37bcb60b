<?php
// The page in the frame of the settings: what the form holds, before it is saved.

use Bitrix\Main\Loader;
use Soglasie\Consent\Config;
use Soglasie\Consent\Head;
use Soglasie\Consent\Input;
use Soglasie\Consent\Settings;
use Soglasie\Preview_Page;

require_once $_SERVER['DOCUMENT_ROOT'] . '/bitrix/modules/main/include/prolog_admin_before.php';

if (!$USER->IsAdmin() || !check_bitrix_sessid() || !Loader::includeModule('soglasie.consent')) {
	$APPLICATION->AuthForm('');
}
// Scripts write addresses in UTF-8, whatever the page is in.
$given = isset($_GET['soglasie']) && is_array($_GET['soglasie']) ? $_GET['soglasie'] : array();
$settings = array_intersect_key(Input::clean($given), array_flip(array('operator', 'locale', 'layout', 'theme', 'accent', 'radius')))
	+ Settings::of(isset($_GET['site']) && is_string($_GET['site']) ? $_GET['site'] : '');
$config = Preview_Page::config(Config::build($settings), 'soglasie_preview');
$head = Head::html($config, array('services' => '{}') + $settings);

$APPLICATION->RestartBuffer();
header('Content-Type: text/html; charset=utf-8');
header('X-Frame-Options: SAMEORIGIN');
header('Cache-Control: no-store');
echo Preview_Page::html($head, LANGUAGE_ID, $settings['theme'] === 'dark', (string)($_GET['view'] ?? ''));
die();
