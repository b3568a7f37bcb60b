<?php
$MESS['SOGLASIE_UNSTEP_ABOUT'] = 'Settings, files and the agent will be deleted. Records of consent are proof: they may stay in the table b_soglasie_record.';
$MESS['SOGLASIE_UNSTEP_SAVE'] = 'Keep the records of consent';
$MESS['SOGLASIE_UNSTEP_GO'] = 'Delete the module';
