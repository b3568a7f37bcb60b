<?php
$MESS['SOGLASIE_SETTINGS_NAME'] = 'Настройки cookie';
$MESS['SOGLASIE_SETTINGS_DESCRIPTION'] = 'Ссылка, которая открывает настройки cookie';
$MESS['SOGLASIE_SETTINGS_PATH'] = 'Согласие на cookie';
