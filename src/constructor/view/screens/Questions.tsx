import { h, type JSX } from 'preact';
import { SelectField } from '../Choice.js';
import { CheckField, ListField, TextField } from '../Field.js';
import { Section } from '../Frame.js';
import type { It } from '../it.js';
import { Rows } from '../Rows.js';
import { AnswerCookie, Editions } from './Advanced.js';

type Screen = (props: { readonly it: It }) => JSX.Element;

export const Company: Screen = ({ it }) => (
  <div>
    <TextField it={it} name="operator" path={['operator']} />
    <TextField it={it} name="contact" path={['contact']} mode="email" />
    <ListField it={it} name="sites" path={['sites']} />
    <ListField it={it} name="group" path={['group']} />
  </div>
);

export const Policy: Screen = ({ it }) => (
  <div>
    <TextField it={it} name="policyUrl" path={['policy', 'url']} mode="url" />
    <TextField it={it} name="version" path={['policy', 'version']} />
    <TextField it={it} name="updated" path={['policy', 'updated']} />
    <TextField it={it} name="consentUrl" path={['policy', 'consentUrl']} mode="url" />
    <Section title={it.words.fields.links.label} hint={it.words.fields.links.hint}>
      <Rows it={it} path={['links']} columns={{ title: 'linkTitle', url: 'linkUrl' }} most={4} />
    </Section>
    <Editions it={it} />
  </div>
);

export const Terms: Screen = ({ it }) => {
  const { choices } = it.words;
  return (
    <div>
      <TextField it={it} name="expires" path={['expires']} />
      <TextField it={it} name="reaskAfterRefusal" path={['reaskAfterRefusal']} mode="numeric" />
      <SelectField it={it} name="mode" path={['mode']} options={choices.mode} usual="opt-in" />
      <SelectField it={it} name="gpc" path={['gpc']} options={choices.gpc} usual="honour" />
      <SelectField
        it={it}
        name="onWithdraw"
        path={['onWithdraw']}
        options={choices.onWithdraw}
        usual="offer-reload"
      />
      <TextField it={it} name="withdrawalEmail" path={['withdrawal', 'email']} mode="email" />
      <TextField it={it} name="withdrawalWithin" path={['withdrawal', 'within']} />
      <AnswerCookie it={it} />
    </div>
  );
};

export const Sites: Screen = ({ it }) => {
  const { sites } = it.words.choices;
  const isSingle = !it.config.sites?.[1];
  return (
    <div>
      <p class="lead">{isSingle ? sites.single : sites.lead}</p>
      {isSingle && (
        <p>
          <a href="#/company">{it.words.result.goTo(it.words.screens.company.step)}</a>
        </p>
      )}
      <TextField it={it} name="hub" path={['hub']} mode="url" />
      <TextField it={it} name="tour" path={['tour']} />
      <ListField it={it} name="except" path={['handoff', 'except']} />
    </div>
  );
};

export const Records: Screen = ({ it }) => (
  <div>
    <TextField it={it} name="recordUrl" path={['record', 'url']} mode="url" />
    <CheckField it={it} name="consentMode" path={['signals', 'googleConsentMode']} />
    <CheckField it={it} name="dataLayer" path={['signals', 'dataLayer']} />
  </div>
);
