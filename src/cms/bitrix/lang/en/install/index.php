<?php
$MESS['SOGLASIE_NAME'] = 'Cookie consent';
$MESS['SOGLASIE_DESCRIPTION'] = 'Counters, chats, maps and videos wait until the visitor agrees.';
$MESS['SOGLASIE_UNINSTALL'] = 'Deleting the module “Cookie consent”';
