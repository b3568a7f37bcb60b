<?php

use Bitrix\Main\Loader;

Loader::registerAutoLoadClasses('soglasie.consent', array(
	'Soglasie\Consent\Charset' => 'lib/charset.php',
	'Soglasie\Consent\Storage' => 'lib/storage.php',
	'Soglasie\Consent\Settings' => 'lib/settings.php',
	'Soglasie\Consent\Input' => 'lib/input.php',
	'Soglasie\Consent\Known' => 'lib/known.php',
	'Soglasie\Consent\Config' => 'lib/config.php',
	'Soglasie\Consent\Head' => 'lib/head.php',
	'Soglasie\Consent\Page' => 'lib/page.php',
	'Soglasie\Consent\OwnCookies' => 'lib/owncookies.php',
	'Soglasie\Consent\CookieTable' => 'lib/cookietable.php',
	'Soglasie\Consent\RecordTable' => 'lib/recordtable.php',
	'Soglasie\Consent\Records' => 'lib/records.php',
	'Soglasie\Consent\Export' => 'lib/export.php',
	'Soglasie\Consent\Front' => 'lib/front.php',
	'Soglasie\Consent\Files' => 'lib/files.php',
	'Soglasie\Consent\Form' => 'lib/form.php',
	'Soglasie\Cookie_Rows' => 'lib/shared/Cookie_Rows.php',
	'Soglasie\Counters' => 'lib/shared/Counters.php',
	'Soglasie\Finder' => 'lib/shared/Finder.php',
	'Soglasie\Held' => 'lib/shared/Held.php',
	'Soglasie\Look' => 'lib/shared/Look.php',
	'Soglasie\Preview_Page' => 'lib/shared/Preview_Page.php',
	'Soglasie\Record_Check' => 'lib/shared/Record_Check.php',
	'Soglasie\Record_Row' => 'lib/shared/Record_Row.php',
	'Soglasie\Marker' => 'lib/php/Marker.php',
));
