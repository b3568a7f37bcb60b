<?php
$arModuleVersion = array(
	'VERSION' => '__VERSION__',
	'VERSION_DATE' => '2026-11-29 00:00:00',
);
