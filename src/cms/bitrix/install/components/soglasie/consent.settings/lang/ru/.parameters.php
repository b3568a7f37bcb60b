<?php
$MESS['SOGLASIE_SETTINGS_TEXT'] = 'Текст ссылки';
$MESS['SOGLASIE_SETTINGS_DEFAULT'] = 'Настройки cookie';
