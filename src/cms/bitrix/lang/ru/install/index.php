<?php
$MESS['SOGLASIE_NAME'] = 'Согласие на cookie';
$MESS['SOGLASIE_DESCRIPTION'] = 'Счётчики, чаты, карты и видео ждут, пока посетитель их не разрешит.';
$MESS['SOGLASIE_UNINSTALL'] = 'Удаление модуля «Согласие на cookie»';
