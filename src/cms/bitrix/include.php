<?php

use Bitrix\Main\Loader;

Loader::registerAutoLoadClasses('soglasie.consent', array(
	'Soglasie\Consent\Settings' => 'lib/settings.php',
	'Soglasie\Consent\Config' => 'lib/config.php',
	'Soglasie\Consent\Page' => 'lib/page.php',
	'Soglasie\Consent\RecordTable' => 'lib/recordtable.php',
	'Soglasie\Consent\Records' => 'lib/records.php',
	'Soglasie\Counters' => 'lib/shared/Counters.php',
	'Soglasie\Record_Check' => 'lib/shared/Record_Check.php',
	'Soglasie\Marker' => 'lib/php/Marker.php',
));
