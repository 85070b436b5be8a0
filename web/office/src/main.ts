import '@fourmiliere/ui/style.css';
import { tongue } from '@fourmiliere/ui';
import { mount } from 'svelte';
import App from './App.svelte';
import './office.css';

document.documentElement.lang = tongue.language;

const target = document.getElementById('app');
if (target) mount(App, { target });
