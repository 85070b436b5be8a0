import '@fourmiliere/ui/style.css';
import './app/till.css';
import { tongue } from '@fourmiliere/ui';
import { mount } from 'svelte';
import { registerSW } from 'virtual:pwa-register';
import App from './App.svelte';

document.documentElement.lang = tongue.language;
registerSW({ immediate: true });
mount(App, { target: document.body });
