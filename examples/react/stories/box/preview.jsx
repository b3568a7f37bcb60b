// What Storybook does in its frame: one story after another in the same document.
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';

const stories = Object.values(import.meta.glob('../*.stories.jsx', { eager: true })).flatMap(
  ({ default: meta, ...named }) =>
    Object.entries(named).map(([id, story]) => ({ id, ...meta, ...story })),
);

const wrap = ({ component: Component, args, decorators = [] }) =>
  decorators.reduce(
    (Inner, decorate) => () => decorate(Inner),
    () => <Component {...args} />,
  );

const root = import.meta.hot?.data.root ?? createRoot(document.querySelector('#story'));

function show() {
  const story = stories.find(({ id }) => `#${id}` === location.hash) ?? stories[0];
  const Story = wrap(story);
  root.render(
    <StrictMode>
      <Story />
    </StrictMode>,
  );
}

addEventListener('hashchange', show);
parent.postMessage(
  stories.map(({ id, title, name }) => ({ id, name: `${title}: ${name}` })),
  location.origin,
);
show();

// A saved story takes the place of the one that is shown.
if (import.meta.hot) {
  import.meta.hot.data.root = root;
  import.meta.hot.accept();
  import.meta.hot.dispose(() => removeEventListener('hashchange', show));
}
