import { h, type JSX } from 'preact';
import { textAt } from '../../draft/draft.js';
import { ManyField, SelectField } from '../Choice.js';
import { categoryIds, categoryOptions } from '../categories.js';
import { AreaField, CheckField, ListField, TextField } from '../Field.js';
import { Fold } from '../Fold.js';
import type { It } from '../it.js';
import { Rows } from '../Rows.js';

// What few sites need, folded away at the end of the screen that it belongs to.

type Part = (props: { readonly it: It }) => JSX.Element;

const UPCOMING = ['policy', 'upcoming'];
const COVERS = ['policy', 'covers'];

/** Editions of the policy besides the one in force: the next, and those before. */
export const Editions: Part = ({ it }) => (
  <Fold it={it} paths={[UPCOMING, COVERS]} {...it.words.choices.folds.editions}>
    <TextField it={it} name="upcomingVersion" path={[...UPCOMING, 'version']} />
    <TextField it={it} name="upcomingEffective" path={[...UPCOMING, 'effective']} />
    <TextField it={it} name="upcomingUrl" path={[...UPCOMING, 'url']} mode="url" />
    <AreaField it={it} name="upcomingSummary" path={[...UPCOMING, 'summary']} />
    <CheckField it={it} name="upcomingReconsent" path={[...UPCOMING, 'reconsent']} />
    <ListField it={it} name="covers" path={COVERS} />
  </Fold>
);

/** Addresses that wait though no service names them. */
export const Rules: Part = ({ it }) => {
  const ids = categoryIds(it);
  const usual = ids.includes('advertising') ? 'advertising' : (ids.at(-1) ?? '');
  return (
    <Fold it={it} paths={[['block']]} {...it.words.choices.folds.rules}>
      <Rows
        it={it}
        path={['block']}
        columns={{ match: 'ruleMatch' }}
        fresh={{ match: '', category: usual }}
        more={(path) => (
          <SelectField
            it={it}
            name="category"
            path={[...path, 'category']}
            options={categoryOptions(it, textAt(it.state.draft.config, [...path, 'category']))}
            usual=""
          />
        )}
      />
    </Fold>
  );
};

/** The cookie that the answer is kept in. */
export const AnswerCookie: Part = ({ it }) => (
  <Fold it={it} paths={[['cookie']]} {...it.words.choices.folds.cookie}>
    <TextField it={it} name="answerName" path={['cookie', 'name']} />
    <TextField it={it} name="answerDomain" path={['cookie', 'domain']} />
    <TextField it={it} name="answerRenewUrl" path={['cookie', 'renewUrl']} mode="url" />
  </Fold>
);

/** The consent tool that the site had before. */
export const FormerTool: Part = ({ it }) => (
  <Fold it={it} paths={[['compat']]} {...it.words.choices.folds.former}>
    <ManyField
      it={it}
      name="formerMarkup"
      path={['compat', 'markup']}
      options={it.words.choices.tools}
    />
    <CheckField it={it} name="formerChoice" path={['compat', 'importChoice']} />
  </Fold>
);
