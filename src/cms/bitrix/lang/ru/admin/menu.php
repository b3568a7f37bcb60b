<?php
$MESS['SOGLASIE_MENU'] = 'Согласие на cookie';
$MESS['SOGLASIE_MENU_RECORDS'] = 'Записи о согласии';
$MESS['SOGLASIE_MENU_SETTINGS'] = 'Настройки';
