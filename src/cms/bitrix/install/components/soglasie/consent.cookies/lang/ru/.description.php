<?php
$MESS['SOGLASIE_COOKIES_NAME'] = 'Таблица cookie';
$MESS['SOGLASIE_COOKIES_DESCRIPTION'] = 'Cookie сайта и его сервисов по категориям, для политики';
$MESS['SOGLASIE_COOKIES_PATH'] = 'Согласие на cookie';
