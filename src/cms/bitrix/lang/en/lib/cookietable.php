<?php
$MESS['SOGLASIE_COOKIES_ELSEWHERE'] = 'Keeps its cookies on its own site';
$MESS['SOGLASIE_COOKIES_SESSION'] = 'until the browser is closed';
$MESS['SOGLASIE_COOKIES_FOREVER'] = 'until it is deleted';
$MESS['SOGLASIE_COOKIES_MIN'] = '%d minute|%d minutes';
$MESS['SOGLASIE_COOKIES_H'] = '%d hour|%d hours';
$MESS['SOGLASIE_COOKIES_D'] = '%d day|%d days';
$MESS['SOGLASIE_COOKIES_W'] = '%d week|%d weeks';
$MESS['SOGLASIE_COOKIES_M'] = '%d month|%d months';
$MESS['SOGLASIE_COOKIES_Y'] = '%d year|%d years';
