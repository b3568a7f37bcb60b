<?php
$MESS['SOGLASIE_SETTINGS_DEFAULT'] = 'Настройки cookie';
