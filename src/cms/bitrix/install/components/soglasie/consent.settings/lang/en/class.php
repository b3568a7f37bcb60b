<?php
$MESS['SOGLASIE_SETTINGS_DEFAULT'] = 'Cookie settings';
