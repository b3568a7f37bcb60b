import { App } from '../src/App.jsx';
import { withChoice, withLibrary } from './with-consent.jsx';

export default { title: 'Магазин', component: App };

export const Asked = { name: 'Первый визит', decorators: [withLibrary()] };

export const Decided = {
  name: 'После «Принять все»',
  decorators: [withLibrary((consent) => consent.acceptAll())],
};

export const MapAlone = {
  name: 'Разрешена только карта',
  decorators: [withChoice({ functional: true })],
};

export const Preferences = {
  name: 'Настройки cookie',
  decorators: [withLibrary((consent) => consent.open())],
};

export const Unanswered = { name: 'Ещё не ответил', decorators: [withChoice()] };
