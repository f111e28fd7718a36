import { parametersOf } from './parameters';
import { Workbench } from './workbench';

new Workbench(document.getElementById('workbench') ?? document.body, parametersOf(location.search)).start();
