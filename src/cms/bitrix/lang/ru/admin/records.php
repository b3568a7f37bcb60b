<?php
$MESS['SOGLASIE_RECORDS_TITLE'] = 'Записи о согласии';
$MESS['SOGLASIE_RECORDS_DENIED'] = 'Записи видит только администратор.';
$MESS['SOGLASIE_RECORDS_CSV'] = 'Скачать CSV';
$MESS['SOGLASIE_RECORDS_FIND'] = 'Номер записи: посетитель видит его в настройках cookie';
$MESS['SOGLASIE_RECORDS_GO'] = 'Найти';
$MESS['SOGLASIE_RECORDS_RECEIVEDAT'] = 'Получена';
$MESS['SOGLASIE_RECORDS_ID'] = 'Номер';
$MESS['SOGLASIE_RECORDS_EVENT'] = 'Событие';
$MESS['SOGLASIE_RECORDS_DECIDEDAT'] = 'Решение принято';
$MESS['SOGLASIE_RECORDS_VIA'] = 'Где';
$MESS['SOGLASIE_RECORDS_SITE'] = 'Сайт';
$MESS['SOGLASIE_RECORDS_POLICY'] = 'Политика и редакция';
$MESS['SOGLASIE_RECORDS_GRANTED'] = 'Разрешено';
