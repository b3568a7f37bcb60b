<?php
$MESS['SOGLASIE_MENU'] = 'Cookie consent';
$MESS['SOGLASIE_MENU_RECORDS'] = 'Records of consent';
$MESS['SOGLASIE_MENU_SETTINGS'] = 'Settings';
