<?php
$MESS['SOGLASIE_UNSTEP_ABOUT'] = 'Настройки, файлы и агент будут удалены. Записи о согласии — доказательство: их можно оставить в таблице b_soglasie_record.';
$MESS['SOGLASIE_UNSTEP_SAVE'] = 'Оставить записи о согласии';
$MESS['SOGLASIE_UNSTEP_GO'] = 'Удалить модуль';
