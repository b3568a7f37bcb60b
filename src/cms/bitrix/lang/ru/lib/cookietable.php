<?php
$MESS['SOGLASIE_COOKIES_ELSEWHERE'] = 'Хранит cookie на своём сайте';
$MESS['SOGLASIE_COOKIES_SESSION'] = 'пока открыт браузер';
$MESS['SOGLASIE_COOKIES_FOREVER'] = 'пока не удалят';
$MESS['SOGLASIE_COOKIES_MIN'] = '%d минута|%d минуты|%d минут';
$MESS['SOGLASIE_COOKIES_H'] = '%d час|%d часа|%d часов';
$MESS['SOGLASIE_COOKIES_D'] = '%d день|%d дня|%d дней';
$MESS['SOGLASIE_COOKIES_W'] = '%d неделя|%d недели|%d недель';
$MESS['SOGLASIE_COOKIES_M'] = '%d месяц|%d месяца|%d месяцев';
$MESS['SOGLASIE_COOKIES_Y'] = '%d год|%d года|%d лет';
